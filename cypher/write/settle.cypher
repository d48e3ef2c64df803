// Takes the marks off whose relationships are derived, unless more was loaded meanwhile. Parameters: rows of key and stamp; by key.
UNWIND $rows AS row
MATCH (p:Pending {key: row.key})
WHERE p.stamp = row.stamp
DELETE p

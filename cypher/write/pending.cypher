// Two actors each whose relationships are to be derived anew. Parameters: rows of key, left, right, stamp; by key.
UNWIND $rows AS row
MERGE (p:Pending {key: row.key})
SET p = row

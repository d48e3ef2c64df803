// Takes away derived relationships between two actors that their evidence does not bear any more.
// Parameters: rows of key and stamp (of the mark), left and right (keys of actors), keep (keys of relationships); by key.
UNWIND $rows AS row
MATCH (p:Pending {key: row.key})
WHERE p.stamp = row.stamp
MATCH (l:Actor {key: row.left})-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(:Actor {key: row.right})
WHERE NOT r.key IN row.keep
DELETE r

// Derived relationships, where nothing was loaded since their evidence was read.
// Parameters: rows of source, target (keys of actors), pending (key), stamp, properties; by source and target.
UNWIND $rows AS row
MATCH (p:Pending {key: row.pending})
WHERE p.stamp = row.stamp
SET p.stamp = row.stamp // locks it
WITH row, p
WHERE p.stamp = row.stamp
MATCH (s:Actor {key: row.source})
MATCH (t:Actor {key: row.target})
MERGE (s)-[r:CONTROLS]->(t)
SET r = row.properties

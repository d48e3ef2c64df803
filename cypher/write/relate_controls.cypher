// Derived relationships. Parameters: rows of source, target (keys of actors), properties, by source and target; graph (key), deriver.
MATCH (g:KnowledgeGraph {key: $graph})
WHERE g.deriver = $deriver
UNWIND $rows AS row
MATCH (s:Actor {key: row.source})
MATCH (t:Actor {key: row.target})
MERGE (s)-[r:CONTROLS]->(t)
SET r = row.properties

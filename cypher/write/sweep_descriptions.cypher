// Forgets what no document calls an actor any more. No parameters.
MATCH (n:Description)
WHERE NOT EXISTS { (n)<-[:MENTIONS]-() }
SET n.swept = true // locks it
WITH n
WHERE NOT EXISTS { (n)<-[:MENTIONS]-() }
CALL (n) {
  MATCH (n)-[:OF]->(a)
  SET a.stale = true
}
DETACH DELETE n

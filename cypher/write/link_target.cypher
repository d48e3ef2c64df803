// Ties evidence to its target and to no other. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
MATCH (a:Actor {key: row.actor})
CALL (e, a) {
  MATCH (e)-[other:TARGET]->(b)
  WHERE b <> a
  DELETE other
}
MERGE (e)-[:TARGET]->(a)

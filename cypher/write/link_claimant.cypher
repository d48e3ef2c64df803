// Ties evidence to the actor that the text cites for it and to no other. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
MATCH (a:Actor {key: row.actor})
CALL (e, a) {
  MATCH (e)-[other:CLAIMANT]->(b)
  WHERE b <> a
  DELETE other
}
MERGE (e)-[:CLAIMANT]->(a)

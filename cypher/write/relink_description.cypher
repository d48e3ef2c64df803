// Moves what documents call an actor to the actor that now stands for it. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (n:Description {key: row.key})
MATCH (a:Actor {key: row.actor})
CALL (n, a) {
  MATCH (n)-[other:OF]->(b)
  WHERE b <> a
  SET b.stale = true
  DELETE other
}
MERGE (n)-[of:OF]->(a)
ON CREATE SET a.stale = true

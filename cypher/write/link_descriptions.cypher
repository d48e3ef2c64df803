// Ties what documents call an actor to the actor that stands for it. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (n:Description {key: row.key})
MATCH (a:Actor {key: row.actor})
MERGE (n)-[of:OF]->(a)
ON CREATE SET a.stale = true

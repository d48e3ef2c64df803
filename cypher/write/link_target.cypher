// Ties evidence to its target. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
MATCH (a:Actor {key: row.actor})
MERGE (e)-[:TARGET]->(a)

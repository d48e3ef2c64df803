// Ties evidence to its source. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
MATCH (a:Actor {key: row.actor})
MERGE (e)-[:SOURCE]->(a)

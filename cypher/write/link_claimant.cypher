// Ties evidence to the actor that the text cites for it. Parameters: rows of key and actor (its key); by actor.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
MATCH (a:Actor {key: row.actor})
MERGE (e)-[:CLAIMANT]->(a)

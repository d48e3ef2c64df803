// Unties what documents call actors from actors that it does not stand for any more. Parameters: rows of key and actor (key of the one that it stands for); by actor.
UNWIND $rows AS row
MATCH (n:Description {key: row.key})-[of:OF]->(a)
WHERE a.key <> row.actor
SET a.stale = true
DELETE of

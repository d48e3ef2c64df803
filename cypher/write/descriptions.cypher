// What documents call actors. Parameters: rows of key and properties (key, actor, actorKey, name, kind, aliases); by key.
UNWIND $rows AS row
MERGE (n:Description {key: row.key})
ON CREATE SET n = row.properties

// What documents call actors, a page at a time, where a document does. Parameters: after (key), limit.
MATCH (n:Description)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $limit
RETURN n.key, n.actor, n.name, n.kind, n.aliases, EXISTS { (n)<-[:MENTIONS]-(d) WHERE d.version IS NOT NULL } AS mentioned
ORDER BY n.key

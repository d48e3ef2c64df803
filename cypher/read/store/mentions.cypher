// Which documents mention which actors, a page of documents at a time. Parameters: after (key), limit.
MATCH (d:Document)
WHERE d.key > $after
WITH d ORDER BY d.key LIMIT $limit
RETURN d.key, d.version, [(d)-[:MENTIONS]->(n) | n.key] AS descriptions
ORDER BY d.key

// All documents without their texts, a page at a time. Parameters: after (key), limit.
MATCH (d:Document)
WHERE d.key > $after
WITH d ORDER BY d.key LIMIT $limit
RETURN d.key, d.source, d.name, d.version, d.title, d.author, d.publisher, d.published, d.signature, d.cluster
ORDER BY d.key

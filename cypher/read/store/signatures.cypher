// What tells which documents are one independent source, a page at a time. Parameters: after (key), limit.
MATCH (d:Document)
WHERE d.key > $after
WITH d ORDER BY d.key LIMIT $limit
RETURN d.key, d.source, d.signature, d.cluster, d.version IS NOT NULL
ORDER BY d.key

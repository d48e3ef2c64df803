// All actors, a page at a time. Parameters: after (key), limit.
MATCH (a:Actor)
WHERE a.key > $after
WITH a ORDER BY a.key LIMIT $limit
RETURN a.key, a.id, a.name, a.kind, a.aliases, COUNT { (a)<-[:OF]-()<-[:MENTIONS]-() } AS documents
ORDER BY a.key

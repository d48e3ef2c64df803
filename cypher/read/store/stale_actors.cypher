// Actors that are to be named anew, with what documents call them, a page at a time. Parameters: after (key), limit.
MATCH (a:Actor)
WHERE a.key > $after AND a.stale
WITH a ORDER BY a.key LIMIT $limit
RETURN a.key, a.id, [(a)<-[:OF]-(n) | [n.key, n.actor, n.name, n.kind, n.aliases]] AS descriptions
ORDER BY a.key

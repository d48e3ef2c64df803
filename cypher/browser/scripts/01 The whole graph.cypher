// 01 The whole graph
// The whole graph: actors and what is between them, the surest first. Raise the limit in the last line for more.
MATCH p = (:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(:Actor)
RETURN p
ORDER BY r.confidence DESC
LIMIT 60

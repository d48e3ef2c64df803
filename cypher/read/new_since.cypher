// Which relations are seen for the first time since the date? Parameters: since (a date), limit (rows).
MATCH (s:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(t:Actor)
WHERE r.firstSeen >= left(toString($since), size(r.firstSeen)) // a month or a year counts whose last day does
WITH s, r, t, replace(toLower(type(r)), "_", "-") AS relation
RETURN s.name AS source, relation, t.name AS target, r.status AS status, r.sources AS sources, r.firstSeen AS first_seen, r.lastSeen AS last_seen,
  r.confidence AS confidence, r.quote AS quote
ORDER BY first_seen, s.name, s.id, relation, t.name, t.id
LIMIT $limit

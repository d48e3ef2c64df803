// What relations has the actor? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
MATCH (x)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(:Actor)
WITH startNode(r) AS s, r, endNode(r) AS t, replace(toLower(type(r)), "_", "-") AS relation
RETURN s.name AS source, relation, t.name AS target, r.status AS status, r.sources AS sources, r.firstSeen AS first_seen, r.lastSeen AS last_seen,
  r.confidence AS confidence, r.quote AS quote
ORDER BY confidence DESC, s.name, s.id, relation, t.name, t.id
LIMIT $limit

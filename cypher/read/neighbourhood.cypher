// What is between the actor and those it is related to, and among these? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
OPTIONAL MATCH (x)-[:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(near:Actor)
WITH x, collect(DISTINCT near) AS near
WITH near + x AS around
UNWIND around AS s
MATCH (s)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(t:Actor)
WHERE t IN around
WITH DISTINCT s, r, t, replace(toLower(type(r)), "_", "-") AS relation
RETURN s.name AS source, relation, t.name AS target, r.status AS status, r.sources AS sources, r.firstSeen AS first_seen, r.lastSeen AS last_seen,
  r.confidence AS confidence, r.quote AS quote
ORDER BY confidence DESC, s.name, s.id, relation, t.name, t.id
LIMIT $limit

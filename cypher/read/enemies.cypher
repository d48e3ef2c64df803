// Whom does the actor fight, or who fights it, and since when? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
MATCH (x)-[r:FIGHTS]-(foe:Actor)
RETURN foe.name AS enemy, CASE WHEN startNode(r) = x THEN "fights" ELSE "fought by" END AS direction, r.status AS status, r.firstSeen AS since,
  r.lastSeen AS last_seen, r.sources AS sources, r.confidence AS confidence, r.quote AS quote
ORDER BY r.confidence DESC, enemy, foe.id, direction
LIMIT $limit

// 05 Whom X fights and since when
// Whom does X fight, or who fights it? Click a relationship for its dates and its best quote. Type another name into the first line.
WITH "ISIS" AS typed
MATCH (x:Actor)
WHERE toLower(typed) IN x.names
WITH x ORDER BY x.id = toLower(typed) DESC, toLower(x.name) = toLower(typed) DESC, x.id LIMIT 1
MATCH p = (x)-[r:FIGHTS]-(:Actor)
RETURN p
ORDER BY r.firstSeen
LIMIT 100

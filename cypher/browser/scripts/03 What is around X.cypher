// 03 What is around X
// What is around X: its allies and enemies, and what is among these. Type another name into the first line.
WITH "Turkey" AS typed
MATCH (x:Actor)
WHERE toLower(typed) IN x.names
WITH x ORDER BY x.id = toLower(typed) DESC, toLower(x.name) = toLower(typed) DESC, x.id LIMIT 1
MATCH (x)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(near:Actor)
WITH x, collect(DISTINCT near) AS near
WITH near + x AS around
UNWIND around AS s
MATCH p = (s)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(t:Actor)
WHERE t IN around
RETURN p
ORDER BY r.confidence DESC
LIMIT 100

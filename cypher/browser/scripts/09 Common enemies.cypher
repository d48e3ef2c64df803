// 09 Common enemies
// Whom do A and B both fight, or who fights both? Type other names into the first line.
WITH "Iraqi army" AS first, "Peshmerga" AS second
MATCH (a:Actor)
WHERE toLower(first) IN a.names
WITH a, second ORDER BY a.id = toLower(first) DESC, toLower(a.name) = toLower(first) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower(second) IN b.names
WITH a, b ORDER BY b.id = toLower(second) DESC, toLower(b.name) = toLower(second) DESC, b.id LIMIT 1
MATCH p = (a)-[:FIGHTS]-(:Actor)-[:FIGHTS]-(b)
RETURN p
LIMIT 50

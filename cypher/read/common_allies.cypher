// Who is an ally of both actors? Parameters: a and b (names), limit (rows).
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
MATCH (a)-[r:SUPPORTS|BACKED_BY]-(common:Actor)
WHERE r.status <> "ended" AND common <> b
WITH b, common, max(r.confidence) AS with_a
MATCH (common)-[s:SUPPORTS|BACKED_BY]-(b)
WHERE s.status <> "ended"
WITH common, with_a, max(s.confidence) AS with_b
RETURN common.name AS ally, with_a AS confidence_with_a, with_b AS confidence_with_b
ORDER BY with_a * with_b DESC, common.name, common.id
LIMIT $limit

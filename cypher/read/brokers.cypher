// Who is tied to both blocs, that is, to the one actor and its allies and to the other and its allies? Parameters: a and b (names), limit (rows).
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
CALL (a) {
  MATCH (a)-[r:SUPPORTS|BACKED_BY]-(ally:Actor)
  WHERE r.status <> "ended"
  WITH a, collect(DISTINCT ally) AS allies
  UNWIND allies + a AS member
  MATCH (member)-[s:SUPPORTS|BACKED_BY]-(z:Actor)
  WHERE s.status <> "ended"
  WITH z, count(DISTINCT member) AS ties
  RETURN collect([z, ties]) AS toA
}
CALL (b) {
  MATCH (b)-[r:SUPPORTS|BACKED_BY]-(ally:Actor)
  WHERE r.status <> "ended"
  WITH b, collect(DISTINCT ally) AS allies
  UNWIND allies + b AS member
  MATCH (member)-[s:SUPPORTS|BACKED_BY]-(z:Actor)
  WHERE s.status <> "ended"
  RETURN z, count(DISTINCT member) AS ties_to_b
}
WITH a, b, toA, z, ties_to_b
WHERE z <> a AND z <> b
WITH z, ties_to_b, [row IN toA WHERE row[0] = z | row[1]][0] AS ties_to_a
WHERE ties_to_a IS NOT NULL
RETURN z.name AS broker, ties_to_a, ties_to_b
ORDER BY CASE WHEN ties_to_a < ties_to_b THEN ties_to_a ELSE ties_to_b END DESC, ties_to_a + ties_to_b DESC, broker, z.id
LIMIT $limit

// What is said between the two actors, over time? Parameters: a and b (names), limit (rows).
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
CALL (a, b) {
  MATCH (a)<-[:SOURCE]-(e:Evidence)-[:TARGET]->(b)
  RETURN e
  UNION
  MATCH (b)<-[:SOURCE]-(e:Evidence)-[:TARGET]->(a)
  RETURN e
}
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
WHERE s <> t
OPTIONAL MATCH (e)-[:CLAIMANT]->(cited:Actor)
RETURN e.date AS date, s.name AS source, e.type AS relation, t.name AS target, e.modality AS modality, cited.name AS claimant, e.quote AS quote, d.source AS document
ORDER BY e.date, d.source, e.start, e.key
LIMIT $limit

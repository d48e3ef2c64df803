// Which quotes have all of the words, in any form? Parameters: words (a query of Lucene: word AND word, "a phrase"), limit (rows).
CALL db.index.fulltext.queryNodes("evidence_quotes", $words) YIELD node AS e
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
RETURN s.name AS source, e.type AS relation, t.name AS target, e.modality AS modality, e.date AS date, e.quote AS quote, d.source AS document
ORDER BY d.source, e.start, e.key
LIMIT $limit

// 10 Quotes with some words
// Quotes with some words, in any form ("capture" finds "captured"). Type other words into the first line.
CALL db.index.fulltext.queryNodes("evidence_quotes", "capture AND city") YIELD node AS e, score
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
RETURN s.name AS source, e.type AS relation, t.name AS target, e.modality AS modality, e.date AS date, e.quote AS quote, d.source AS document
ORDER BY score DESC
LIMIT 50

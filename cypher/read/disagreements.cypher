// Which sources disagree: one states or cites a relation that another one denies? Parameters: limit (rows).
MATCH (denied:Evidence)
WHERE denied.modality = "denied" AND denied.relation <> ""
MATCH (denied)-[:FROM_DOCUMENT]->(deniedIn:Document)
MATCH (stated:Evidence {relation: denied.relation})
WHERE stated.modality IN ["asserted", "claimed"]
MATCH (stated)-[:FROM_DOCUMENT]->(statedIn:Document)
WHERE statedIn.cluster <> deniedIn.cluster
WITH denied, deniedIn, stated, statedIn
ORDER BY denied.confidence DESC, size(denied.quote), deniedIn.source, denied.start, denied.key, stated.modality, stated.confidence DESC, size(stated.quote), statedIn.source,
  stated.start, stated.key
WITH denied.relation AS key, collect({denied: denied, deniedIn: deniedIn, stated: stated, statedIn: statedIn})[0] AS pair
WITH pair.denied AS denied, pair.deniedIn AS deniedIn, pair.stated AS stated, pair.statedIn AS statedIn
MATCH (s:Actor)<-[:SOURCE]-(denied)-[:TARGET]->(t:Actor)
RETURN s.name AS source, denied.type AS relation, t.name AS target, statedIn.source AS stated_in, stated.date AS stated_date, stated.quote AS stated,
  deniedIn.source AS denied_in, denied.date AS denied_date, denied.quote AS denied
ORDER BY s.name, s.id, relation, t.name, t.id
LIMIT $limit

// Which relations are claimed by somebody and never stated as a fact? Parameters: limit (rows).
MATCH (e:Evidence)
WHERE e.modality = "claimed" AND e.relation <> ""
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
WHERE NOT EXISTS { (s)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(t) WHERE r.key = e.relation }
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (e)-[:CLAIMANT]->(claimant:Actor)
WITH s, t, e, d, claimant ORDER BY e.confidence DESC, size(e.quote), d.source, e.start, e.key
WITH s, t, e.type AS relation, count(e) AS claims, collect(DISTINCT claimant.name) AS claimants, collect(e.quote)[0] AS quote, collect(d.source)[0] AS document
ORDER BY claims DESC, s.name, s.id, relation, t.name, t.id
LIMIT $limit
RETURN s.name AS source, relation, t.name AS target, claims, COLLECT { UNWIND claimants AS name WITH name ORDER BY name RETURN name } AS claimants, quote, document

// Which actors are mentioned and have no relation that a text states as a fact? Parameters: limit (rows).
MATCH (a:Actor)
WHERE NOT EXISTS { (a)-[:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-() }
WITH a, COUNT { MATCH (a)<-[:OF]-()<-[:MENTIONS]-(d:Document) WHERE d.version IS NOT NULL RETURN DISTINCT d } AS documents
WHERE documents > 0
RETURN a.name AS actor, a.kind AS kind, documents
ORDER BY documents DESC, a.name, a.id
LIMIT $limit

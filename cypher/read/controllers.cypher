// Who controls the place, over time? Parameters: place (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($place) IN x.names
WITH x ORDER BY x.id = toLower($place) DESC, toLower(x.name) = toLower($place) DESC, x.id LIMIT 1
MATCH (x)<-[:TARGET]-(e:Evidence {type: "controls"})-[:SOURCE]->(holder:Actor)
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
WHERE holder <> x
OPTIONAL MATCH (e)-[:CLAIMANT]->(cited:Actor)
OPTIONAL MATCH (holder)-[r:CONTROLS]->(x)
RETURN e.date AS date, holder.name AS controller, e.modality AS modality, cited.name AS claimant, r.status AS status, e.quote AS quote, d.source AS document
ORDER BY e.date, d.source, e.start, e.key
LIMIT $limit

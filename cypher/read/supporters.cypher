// Who supports the actor, and on what evidence? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
CALL (x) {
  MATCH (x)<-[:TARGET]-(e:Evidence {type: "supports"})-[:SOURCE]->(who:Actor)
  RETURN e, who
  UNION
  MATCH (x)<-[:SOURCE]-(e:Evidence {type: "backed-by"})-[:TARGET]->(who:Actor)
  RETURN e, who
}
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
WHERE who <> x
OPTIONAL MATCH (e)-[:CLAIMANT]->(cited:Actor)
RETURN who.name AS supporter, e.type AS relation, e.modality AS modality, cited.name AS claimant, e.date AS date, e.confidence AS confidence,
  e.quote AS quote, d.source AS document
ORDER BY supporter, who.id, e.date, d.source, e.start, e.key
LIMIT $limit

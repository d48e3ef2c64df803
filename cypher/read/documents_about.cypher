// Which documents state anything of the actor? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
CALL (x) {
  MATCH (x)<-[:SOURCE]-(e:Evidence)-[:TARGET]->(other:Actor)
  WHERE other <> x
  RETURN e
  UNION
  MATCH (x)<-[:TARGET]-(e:Evidence)-[:SOURCE]->(other:Actor)
  WHERE other <> x
  RETURN e
}
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
WITH d, count(e) AS statements
RETURN d.source AS document, d.published AS published, d.publisher AS publisher, d.title AS title, statements
ORDER BY d.published, d.source
LIMIT $limit

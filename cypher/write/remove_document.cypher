// Forgets a document with its evidence; what was near it may now be a source of its own. Parameters: key; mark, another one each time.
MATCH (d:Document {key: $key})
WHERE d.version IS NOT NULL
CALL (d) {
  MATCH (near:Document)
  WHERE near.cluster = d.cluster AND near <> d
  SET near.cluster = ""
}
CALL (d) {
  MATCH (d)<-[:FROM_DOCUMENT]-(old)
  MATCH (s)<-[:SOURCE]-(old)-[:TARGET]->(t)
  WITH collect(DISTINCT old) AS gone, collect(DISTINCT [s, t]) AS pairs
  FOREACH (e IN gone | DETACH DELETE e)
  WITH pairs
  UNWIND pairs AS pair
  WITH pair[0] AS s, pair[1] AS t
  MATCH (s)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(t)
  WITH DISTINCT r
  CALL (r) {
    OPTIONAL MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->()
    WITH r, e LIMIT 1
    FOREACH (rest IN CASE WHEN e IS NULL THEN [] ELSE [e] END | SET rest.mark = $mark, rest:Fresh)
    FOREACH (_ IN CASE WHEN e IS NULL THEN [1] ELSE [] END | DELETE r)
  }
}
DETACH DELETE d
RETURN count(*) AS removed

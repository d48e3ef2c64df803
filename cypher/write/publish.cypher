// Makes loaded documents visible in place of what they said before, each all or nothing; returns the keys of those that were whole.
// Parameters: documents, rows of key, previous (the version to replace, or empty), properties, evidence (keys), mentions (keys of descriptions), by key;
//             mark, another one each time.
UNWIND $documents AS row
MATCH (d:Document {key: row.key})
SET d.loading = true // locks it before anything of it is read
WITH d, row
WHERE coalesce(d.version, "") = row.previous
CALL (row) {
  OPTIONAL MATCH (e:Evidence)
  WHERE e.key IN row.evidence AND COUNT { (e)-[:SOURCE]->() } = 1 AND COUNT { (e)-[:TARGET]->() } = 1
  RETURN collect(e) AS whole
}
WITH d, row, whole
WHERE size(whole) = size(row.evidence) AND COUNT { (d)-[:MENTIONS]->(n) WHERE n.key IN row.mentions } = size(row.mentions)
CALL (d, row, whole) {
  WITH d, row, whole
  WHERE row.previous <> ""
  CALL (d, row) {
    MATCH (d)-[m:MENTIONS]->(n)
    WHERE NOT n.key IN row.mentions
    DELETE m
  }
  MATCH (d)<-[:FROM_DOCUMENT]-(old)
  WHERE NOT old IN whole
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
FOREACH (e IN whole | MERGE (e)-[:FROM_DOCUMENT]->(d))
SET d += row.properties
REMOVE d.loading
RETURN row.key AS published

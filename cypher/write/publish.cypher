// Makes loaded documents visible in place of what they said before, each all or nothing; returns the keys of those that were whole.
// Parameters: documents, rows of key, previous (the version to replace, or empty), properties, evidence (keys), mentions (keys of descriptions); by key.
//             pending, rows of key, left, right (ids of two actors whose relationships change), stamp; by key.
UNWIND $documents AS row
MATCH (d:Document {key: row.key})
SET d.loading = true // locks it before anything of it is read
WITH d, row
WHERE coalesce(d.version, "") = row.previous
CALL (row) {
  OPTIONAL MATCH (e:Evidence)
  WHERE e.key IN row.evidence AND COUNT { (e)-[:SOURCE]->() } = 1 AND COUNT { (e)-[:TARGET]->() } = 1
  RETURN collect(e) AS fresh
}
WITH d, row, fresh
WHERE size(fresh) = size(row.evidence) AND COUNT { (d)-[:MENTIONS]->(n) WHERE n.key IN row.mentions } = size(row.mentions)
CALL (d, row, fresh) {
  WITH d, row, fresh
  WHERE row.previous <> ""
  CALL (d, row) {
    MATCH (d)-[m:MENTIONS]->(n)
    WHERE NOT n.key IN row.mentions
    DELETE m
  }
  MATCH (d)<-[:FROM_DOCUMENT]-(old)
  WHERE NOT old IN fresh
  DETACH DELETE old
}
FOREACH (e IN fresh | MERGE (e)-[:FROM_DOCUMENT]->(d))
SET d += row.properties
REMOVE d.loading
WITH collect(row.key) AS published
CALL () {
  UNWIND $pending AS row
  MERGE (p:Pending {key: row.key})
  SET p = row
}
RETURN published

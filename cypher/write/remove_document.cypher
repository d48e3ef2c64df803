// Forgets a document with its evidence; what was near it may now be a source of its own. Parameters: key.
//             pending, rows of key, left, right, stamp, as in publish.cypher; by key.
MATCH (d:Document {key: $key})
WHERE d.version IS NOT NULL
CALL (d) {
  MATCH (near:Document)
  WHERE near.cluster = d.cluster AND near <> d
  SET near.cluster = ""
}
CALL (d) {
  MATCH (d)<-[:FROM_DOCUMENT]-(e)
  DETACH DELETE e
}
DETACH DELETE d
WITH count(*) AS removed
CALL () {
  UNWIND $pending AS row
  MERGE (p:Pending {key: row.key})
  SET p = row
}
RETURN removed

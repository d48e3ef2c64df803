// Which documents are one independent source: the key of the first of them. What was one before has its relationships derived anew.
// Parameters: rows of key, cluster, was (the one before; empty where it is open, null for a new document), by key; mark, another one each time; graph (key), deriver.
MATCH (g:KnowledgeGraph {key: $graph})
WHERE g.deriver = $deriver
UNWIND $rows AS row
MATCH (d:Document {key: row.key})
WHERE d.cluster = row.was OR (d.cluster IS NULL AND row.was IS NULL)
SET d.cluster = row.cluster
WITH d, row
WHERE row.was IS NOT NULL
MATCH (d)<-[:FROM_DOCUMENT]-(e)
SET e.mark = $mark, e:Fresh

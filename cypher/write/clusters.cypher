// Which documents are one independent source: the key of the first of them. Parameters: rows of key and cluster; by key.
UNWIND $rows AS row
MATCH (d:Document {key: row.key})
SET d.cluster = row.cluster

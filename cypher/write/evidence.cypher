// Evidence of documents that are being loaded. Parameters: rows of key and properties (all of them, key included); by key.
UNWIND $rows AS row
MERGE (e:Evidence {key: row.key})
SET e = row.properties

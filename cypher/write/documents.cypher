// Documents that are being loaded; without a version nobody sees them yet. Parameters: rows of key and source; by key.
UNWIND $rows AS row
MERGE (d:Document {key: row.key})
ON CREATE SET d.source = row.source

// Which actors documents mention, as they call them. Parameters: rows of key (of the document) and description (its key); by description.
UNWIND $rows AS row
MATCH (d:Document {key: row.key})
MATCH (n:Description {key: row.description})
MERGE (d)-[:MENTIONS]->(n)

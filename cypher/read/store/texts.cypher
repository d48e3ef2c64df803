// Documents with their texts. Parameters: keys.
UNWIND $keys AS key
MATCH (d:Document {key: key})
WHERE d.version IS NOT NULL
RETURN d.key, d.source, d.name, d.version, d.title, d.author, d.publisher, d.published, d.signature, d.cluster, d.text

// What these documents call the actors that they mention. Parameters: keys (of documents).
UNWIND $keys AS key
MATCH (d:Document {key: key})-[:MENTIONS]->(n:Description)
RETURN d.key, n.key, n.actor, n.name, n.kind, n.aliases

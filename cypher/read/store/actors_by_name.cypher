// Which actors have this name, and in how many documents? Parameters: name (in lower case).
MATCH (a:Actor)
WHERE $name IN a.names
RETURN a.key, a.id, a.name, a.kind, a.aliases, COUNT { (a)<-[:OF]-()<-[:MENTIONS]-() } AS documents

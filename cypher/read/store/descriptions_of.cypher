// What documents call the actors of these ids. Parameters: actors (ids as the documents were read with).
UNWIND $actors AS actor
MATCH (n:Description {actor: actor})
RETURN n.key, n.actor, n.name, n.kind, n.aliases, [(n)-[:OF]->(a) | a.id] AS of

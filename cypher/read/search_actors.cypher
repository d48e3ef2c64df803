// Which actors have all of the words in one of their names? Parameters: name (words), limit (rows).
WITH split(toLower($name), " ") AS words
CALL db.index.fulltext.queryNodes("actor_names", reduce(query = "", word IN words | query + " +\"" + replace(word, "\"", "") + "\"")) YIELD node AS a
WITH a, words
WHERE any(name IN a.names WHERE all(word IN words WHERE word IN split(name, " ")))
WITH a, COUNT { (a)-[:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-() } AS relations
RETURN a.name AS actor, a.kind AS kind, a.aliases AS aliases, relations
ORDER BY relations DESC, a.name, a.id
LIMIT $limit

// Which schema the graph has: notes it where none, or an older one, is noted. Parameters: key, schema (a number).
MERGE (g:KnowledgeGraph {key: $key})
ON CREATE SET g.judged = ""
SET g.schema = CASE WHEN coalesce(g.schema, 0) > $schema THEN g.schema ELSE $schema END
RETURN g.schema AS schema

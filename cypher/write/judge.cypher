// Keeps a judgement, unless others changed meanwhile; returns a row where it did. Parameters: graph (key), before, after (stamps), key, properties.
MATCH (g:KnowledgeGraph {key: $graph})
SET g.locked = $after
WITH g
WHERE g.judged = $before
SET g.judged = $after
MERGE (j:Judgement {key: $key})
SET j = $properties
RETURN j.key AS key

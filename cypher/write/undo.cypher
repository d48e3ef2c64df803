// Takes a judgement back, unless others changed meanwhile; returns a row where it did. Parameters: graph (key), before, after (stamps), key.
MATCH (g:KnowledgeGraph {key: $graph})
SET g.locked = $after
WITH g
WHERE g.judged = $before
SET g.judged = $after
WITH g
MATCH (j:Judgement {key: $key})
DELETE j
RETURN 1 AS undone

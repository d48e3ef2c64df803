// Takes the right to derive for a minute, where nobody else has it; returns a row where it did. Parameters: graph (key), deriver (an id of its own).
MATCH (g:KnowledgeGraph {key: $graph})
SET g.locked = $deriver
WITH g
WHERE g.deriver IS NULL OR g.deriver = $deriver OR g.derivesUntil < datetime()
SET g.deriver = $deriver, g.derivesUntil = datetime() + duration("PT1M")
RETURN 1 AS derives

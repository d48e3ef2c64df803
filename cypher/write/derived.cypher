// Gives the right to derive back. Parameters: graph (key), deriver.
MATCH (g:KnowledgeGraph {key: $graph})
WHERE g.deriver = $deriver
REMOVE g.deriver, g.derivesUntil

// Takes away derived relationships between two actors that their evidence does not bear any more.
// Parameters: rows of left and right (keys of actors), keep (keys of relationships), by left and right; graph (key), deriver.
MATCH (g:KnowledgeGraph {key: $graph})
WHERE g.deriver = $deriver
UNWIND $rows AS row
MATCH (:Actor {key: row.left})-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(:Actor {key: row.right})
WHERE NOT r.key IN row.keep
DELETE r

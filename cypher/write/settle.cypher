// Evidence that is not fresh any more, unless it was marked anew meanwhile; returns a row where the right to derive still holds.
// Parameters: rows of key and mark, by key; graph (key), deriver.
MATCH (g:KnowledgeGraph {key: $graph})
WHERE g.deriver = $deriver
CALL () {
  UNWIND $rows AS row
  MATCH (e:Evidence {key: row.key})
  WHERE coalesce(e.mark, "") = row.mark
  REMOVE e:Fresh
}
RETURN 1 AS derives

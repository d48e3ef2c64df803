// All judgements, and when they last changed. Parameters: graph (key).
OPTIONAL MATCH (g:KnowledgeGraph {key: $graph})
CALL () {
  MATCH (j:Judgement)
  RETURN collect([j.verdict, j.left, j.right]) AS judgements
}
RETURN g.judged AS judged, judgements

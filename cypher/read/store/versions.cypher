// Which of these documents are there, in which version, and when judgements last changed? Parameters: keys, graph (key).
OPTIONAL MATCH (g:KnowledgeGraph {key: $graph})
CALL () {
  UNWIND $keys AS key
  MATCH (d:Document {key: key})
  WHERE d.version IS NOT NULL
  RETURN collect([d.key, d.version]) AS documents
}
RETURN documents, g.judged AS judged, g.schema AS schema

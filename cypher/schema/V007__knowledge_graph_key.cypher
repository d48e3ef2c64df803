// No parameters. One node for the whole graph: which schema it has, and when judgements last changed.
CREATE CONSTRAINT knowledge_graph_key IF NOT EXISTS FOR (g:KnowledgeGraph) REQUIRE g.key IS UNIQUE

// No parameters. One node for the whole graph: which schema it has, when judgements last changed, and who derives at the moment.
CREATE CONSTRAINT knowledge_graph_key IF NOT EXISTS FOR (g:KnowledgeGraph) REQUIRE g.key IS UNIQUE

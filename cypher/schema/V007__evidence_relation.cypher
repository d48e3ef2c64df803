// No parameters. Finds the evidence behind a relationship: its key is the relation of each piece.
CREATE INDEX evidence_relation IF NOT EXISTS FOR (e:Evidence) ON (e.relation)

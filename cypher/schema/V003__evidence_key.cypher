// No parameters. One node a piece of evidence: key is a hash of document, offsets, actors, type and modality.
CREATE CONSTRAINT evidence_key IF NOT EXISTS FOR (e:Evidence) REQUIRE e.key IS UNIQUE

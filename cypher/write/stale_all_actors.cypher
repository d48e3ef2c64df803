// All actors are to be named anew. No parameters.
MATCH (a:Actor)
SET a.stale = true

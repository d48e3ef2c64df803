// Actors that are to be named anew. Parameters: keys; by key.
UNWIND $keys AS key
MATCH (a:Actor {key: key})
SET a.stale = true

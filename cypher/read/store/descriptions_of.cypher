// What do documents call these actors? Parameters: keys (hashes of the ids that the documents were read with).
UNWIND $keys AS key
MATCH (n:Description {actorKey: key})
RETURN n.key, n.actor, n.name, n.kind, n.aliases

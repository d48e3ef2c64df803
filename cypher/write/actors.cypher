// Actors that evidence will point to; names are derived anew later. Parameters: rows of key, id, name, aliases, names, kind; by key.
UNWIND $rows AS row
MERGE (a:Actor {key: row.key})
ON CREATE SET a = row, a.stale = true

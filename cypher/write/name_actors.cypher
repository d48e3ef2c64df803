// Names of actors, derived from what documents call them and from judgements; where they are still called so.
// Parameters: rows of key, kind, properties (name, aliases, names, kind), descriptions (keys); by key.
UNWIND $rows AS row
MATCH (a:Actor {key: row.key})
SET a.stale = true // locks it
WITH a, row
WHERE COUNT { (a)<-[:OF]-() } = size(row.descriptions) AND COUNT { (a)<-[:OF]-(n) WHERE n.key IN row.descriptions } = size(row.descriptions)
SET a += row.properties
REMOVE a.stale, a:State:Government:Army:ArmedGroup:Party:Coalition:Person:Organisation:Community:Place:Asset
FOREACH (_ IN CASE row.properties.kind WHEN "state" THEN [1] ELSE [] END | SET a:State)
FOREACH (_ IN CASE row.properties.kind WHEN "government" THEN [1] ELSE [] END | SET a:Government)
FOREACH (_ IN CASE row.properties.kind WHEN "army" THEN [1] ELSE [] END | SET a:Army)
FOREACH (_ IN CASE row.properties.kind WHEN "armed-group" THEN [1] ELSE [] END | SET a:ArmedGroup)
FOREACH (_ IN CASE row.properties.kind WHEN "party" THEN [1] ELSE [] END | SET a:Party)
FOREACH (_ IN CASE row.properties.kind WHEN "coalition" THEN [1] ELSE [] END | SET a:Coalition)
FOREACH (_ IN CASE row.properties.kind WHEN "person" THEN [1] ELSE [] END | SET a:Person)
FOREACH (_ IN CASE row.properties.kind WHEN "organisation" THEN [1] ELSE [] END | SET a:Organisation)
FOREACH (_ IN CASE row.properties.kind WHEN "community" THEN [1] ELSE [] END | SET a:Community)
FOREACH (_ IN CASE row.properties.kind WHEN "place" THEN [1] ELSE [] END | SET a:Place)
FOREACH (_ IN CASE row.properties.kind WHEN "asset" THEN [1] ELSE [] END | SET a:Asset)

// 06 Who controls a place over time
// Who controls a place, over time? A table: each statement with its date and quote. Type another place into the first line.
WITH "Kirkuk" AS typed
MATCH (x:Actor)
WHERE toLower(typed) IN x.names
WITH x ORDER BY x.id = toLower(typed) DESC, toLower(x.name) = toLower(typed) DESC, x.id LIMIT 1
MATCH (x)<-[:TARGET]-(e:Evidence {type: "controls"})-[:SOURCE]->(holder:Actor)
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
RETURN e.date AS date, holder.name AS who, e.modality AS modality, e.quote AS quote, d.publisher AS publisher, d.source AS document
ORDER BY e.date

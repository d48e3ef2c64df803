// Between which actors was evidence loaded, of which nothing is derived yet? Parameters: from, to (keys of relations, to exclusive), limit (pieces of evidence).
MATCH (e:Fresh)
WHERE $from <= e.relation < $to AND EXISTS { (e)-[:FROM_DOCUMENT]->() } AND EXISTS { (e)-[:SOURCE]->() } AND EXISTS { (e)-[:TARGET]->() }
WITH e LIMIT $limit
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
RETURN e.key, coalesce(e.mark, ""), s.id, t.id

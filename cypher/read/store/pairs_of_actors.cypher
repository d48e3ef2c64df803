// Between which actors is anything stated? A page of sources at a time. Parameters: after (key of an actor), limit.
MATCH (s:Actor)
WHERE s.key > $after
WITH s ORDER BY s.key LIMIT $limit
OPTIONAL MATCH (s)<-[:SOURCE]-(:Evidence)-[:TARGET]->(t:Actor)
RETURN DISTINCT s.key, s.id, t.id ORDER BY s.key

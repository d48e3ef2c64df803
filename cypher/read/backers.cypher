// Who supports the actor, or supports its supporters, up to some hops away? Parameters: actor (a name), hops (1 to 4), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
WITH [x] AS seen, [[x, 1.0]] AS level, [] AS found
CALL (seen, level) {
  UNWIND CASE WHEN $hops >= 1 THEN level ELSE [] END AS arrival
  WITH seen, arrival[0] AS node, arrival[1] AS confidence
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(backer:Actor)
  WHERE r.status <> "ended" AND CASE type(r) WHEN "SUPPORTS" THEN endNode(r) ELSE startNode(r) END = node AND NOT backer IN seen
  WITH backer, max(confidence * r.confidence) AS reached
  RETURN collect([backer, reached]) AS further
}
WITH seen + [row IN further | row[0]] AS seen, further AS level, found + [row IN further | [row[0], 1, row[1]]] AS found
CALL (seen, level) {
  UNWIND CASE WHEN $hops >= 2 THEN level ELSE [] END AS arrival
  WITH seen, arrival[0] AS node, arrival[1] AS confidence
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(backer:Actor)
  WHERE r.status <> "ended" AND CASE type(r) WHEN "SUPPORTS" THEN endNode(r) ELSE startNode(r) END = node AND NOT backer IN seen
  WITH backer, max(confidence * r.confidence) AS reached
  RETURN collect([backer, reached]) AS further
}
WITH seen + [row IN further | row[0]] AS seen, further AS level, found + [row IN further | [row[0], 2, row[1]]] AS found
CALL (seen, level) {
  UNWIND CASE WHEN $hops >= 3 THEN level ELSE [] END AS arrival
  WITH seen, arrival[0] AS node, arrival[1] AS confidence
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(backer:Actor)
  WHERE r.status <> "ended" AND CASE type(r) WHEN "SUPPORTS" THEN endNode(r) ELSE startNode(r) END = node AND NOT backer IN seen
  WITH backer, max(confidence * r.confidence) AS reached
  RETURN collect([backer, reached]) AS further
}
WITH seen + [row IN further | row[0]] AS seen, further AS level, found + [row IN further | [row[0], 3, row[1]]] AS found
CALL (seen, level) {
  UNWIND CASE WHEN $hops >= 4 THEN level ELSE [] END AS arrival
  WITH seen, arrival[0] AS node, arrival[1] AS confidence
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(backer:Actor)
  WHERE r.status <> "ended" AND CASE type(r) WHEN "SUPPORTS" THEN endNode(r) ELSE startNode(r) END = node AND NOT backer IN seen
  WITH backer, max(confidence * r.confidence) AS reached
  RETURN collect([backer, reached]) AS further
}
WITH seen + [row IN further | row[0]] AS seen, further AS level, found + [row IN further | [row[0], 4, row[1]]] AS found
UNWIND found AS row
WITH row[0] AS found, row[1] AS hops, round(row[2], 6) AS confidence
RETURN found.name AS backer, found.kind AS kind, hops, confidence
ORDER BY hops, confidence DESC, backer, found.id
LIMIT $limit

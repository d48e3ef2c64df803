// What is the strongest chain of support between the two actors? Parameters: a and b (names), hops (1 to 6, the most relations in the chain).
// Both ends are followed half the way, the surest chain to each actor at each number of hops, and the halves joined where they meet. The third
// round follows only what can still be surer than the best chain of the first two.
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
WHERE a <> b
WITH [[a, 1.0, []]] AS a0, [[b, 1.0, []]] AS b0
CALL (a0) {
  UNWIND CASE WHEN $hops >= 1 THEN a0 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS a1
}
CALL (a1) {
  UNWIND CASE WHEN $hops >= 3 THEN a1 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS a2
}
CALL (b0) {
  UNWIND CASE WHEN $hops >= 2 THEN b0 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS b1
}
CALL (b1) {
  UNWIND CASE WHEN $hops >= 4 THEN b1 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS b2
}
WITH a0 + a1 + a2 AS nearA, b0 + b1 + b2 AS nearB, a2, b2
CALL (nearA, nearB) {
  UNWIND [x IN nearA | [x[0], true, x[1], x[2]]] + [x IN nearB | [x[0], false, x[1], x[2]]] AS arrival
  WITH arrival[0] AS node, arrival[1] AS isFromA, arrival[2] AS confidence, arrival[3] AS chain
  ORDER BY confidence DESC, size(chain)
  WITH node, collect(CASE WHEN isFromA THEN [confidence, chain] END)[0] AS first, collect(CASE WHEN NOT isFromA THEN [confidence, chain] END)[0] AS second
  WHERE first IS NOT NULL AND second IS NOT NULL
  RETURN coalesce(max(first[0] * second[0]), 0.0) AS bound
}
CALL (a2, bound) {
  UNWIND CASE WHEN $hops >= 5 THEN a2 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain, bound
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain AND confidence * r.confidence > bound
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS a3
}
CALL (b2, bound) {
  UNWIND CASE WHEN $hops >= 6 THEN b2 ELSE [] END AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain, bound
  MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
  WHERE r.status <> "ended" AND NOT r IN chain AND confidence * r.confidence > bound
  WITH next, confidence * r.confidence AS reached, chain + r AS longer
  ORDER BY reached DESC
  WITH next, collect([reached, longer])[0] AS best
  RETURN collect([next, best[0], best[1]]) AS b3
}
WITH nearA + a3 AS fromA, nearB + b3 AS fromB
CALL (fromA, fromB) {
  UNWIND [x IN fromA | [x[0], true, x[1], x[2]]] + [x IN fromB | [x[0], false, x[1], x[2]]] AS arrival
  WITH arrival[0] AS node, arrival[1] AS isFromA, arrival[2] AS confidence, arrival[3] AS chain
  ORDER BY confidence DESC, size(chain)
  WITH node, collect(CASE WHEN isFromA THEN [confidence, chain] END)[0] AS first, collect(CASE WHEN NOT isFromA THEN [confidence, chain] END)[0] AS second
  WHERE first IS NOT NULL AND second IS NOT NULL
  RETURN first[1] + reverse(second[1]) AS chain
  ORDER BY first[0] * second[0] DESC, size(chain)
  LIMIT 1
}
UNWIND range(0, size(chain) - 1) AS i
WITH i + 1 AS step, chain[i] AS r
RETURN step, startNode(r).name AS source, replace(toLower(type(r)), "_", "-") AS relation, endNode(r).name AS target, r.status AS status, r.firstSeen AS first_seen,
  r.lastSeen AS last_seen, r.confidence AS confidence, r.quote AS quote
ORDER BY step

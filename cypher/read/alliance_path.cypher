// What is the strongest chain of support between the two actors? Parameters: a and b (names), hops (1 to 6, the most relations in the chain).
// Both ends are followed half the way, the surest chain to each actor at each number of hops, and the halves joined where they meet.
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
WHERE a <> b
CALL (a) {
  WITH [[a, 1.0, []]] AS level
  WITH level, level AS all0
  CALL (level) {
    UNWIND CASE WHEN $hops >= 1 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all0 + further AS all1, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 3 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all1 + further AS all2, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 5 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all2 + further AS all3, further AS level
  UNWIND all3 AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  ORDER BY confidence DESC, size(chain)
  WITH node, collect([confidence, chain]) AS arrivals
  RETURN node AS aNode, arrivals[0][0] AS aConfidence, arrivals[0][1] AS aChain
}
WITH b, collect([aNode, aConfidence, aChain]) AS fromA
CALL (b) {
  WITH [[b, 1.0, []]] AS level
  WITH level, level AS all0
  CALL (level) {
    UNWIND CASE WHEN $hops >= 2 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all0 + further AS all1, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 4 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all1 + further AS all2, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 6 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.status <> "ended" AND NOT r IN chain
    WITH next, confidence * r.confidence AS reached, chain + r AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all2 + further AS all3, further AS level
  UNWIND all3 AS arrival
  WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
  ORDER BY confidence DESC, size(chain)
  WITH node, collect([confidence, chain]) AS arrivals
  RETURN node AS bNode, arrivals[0][0] AS bConfidence, arrivals[0][1] AS bChain
}
UNWIND [arrival IN fromA WHERE arrival[0] = bNode] AS arrival
WITH arrival[1] * bConfidence AS confidence, arrival[2] + reverse(bChain) AS chain
ORDER BY confidence DESC, size(chain)
LIMIT 1
UNWIND range(0, size(chain) - 1) AS i
WITH i + 1 AS step, chain[i] AS r
RETURN step, startNode(r).name AS source, replace(toLower(type(r)), "_", "-") AS relation, endNode(r).name AS target, r.status AS status, r.firstSeen AS first_seen,
  r.lastSeen AS last_seen, r.confidence AS confidence, r.quote AS quote
ORDER BY step

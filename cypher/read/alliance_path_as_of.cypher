// What was the strongest chain of support between the two actors, by evidence of the time up to the date? Parameters: a and b (names), date, hops (1 to 4, the most relations in the chain).
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
    WHERE r.firstSeen <= toString($date) AND NOT r IN [step IN chain | step[0]]
    CALL (r) {
      MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->(d:Document)
      WHERE e.day <= $date AND e.modality IN ["asserted", "denied"]
      WITH e.modality AS modality, d.cluster AS source, max(e.confidence) AS surest, max(e.date) AS latest
      ORDER BY surest
      WITH collect([modality, surest, latest]) AS told
      WITH [row IN told WHERE row[0] = "asserted"] AS asserted, [row IN told WHERE row[0] = "denied"] AS denied
      WHERE size(asserted) > 0 AND NOT any(row IN denied WHERE all(other IN asserted WHERE row[2] >= other[2]))
      RETURN 1 - reduce(doubt = 1.0, row IN asserted | doubt * (1 - row[1])) AS tie
    }
    WITH next, confidence * tie AS reached, chain + [[r, tie]] AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all0 + further AS all1, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 3 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.firstSeen <= toString($date) AND NOT r IN [step IN chain | step[0]]
    CALL (r) {
      MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->(d:Document)
      WHERE e.day <= $date AND e.modality IN ["asserted", "denied"]
      WITH e.modality AS modality, d.cluster AS source, max(e.confidence) AS surest, max(e.date) AS latest
      ORDER BY surest
      WITH collect([modality, surest, latest]) AS told
      WITH [row IN told WHERE row[0] = "asserted"] AS asserted, [row IN told WHERE row[0] = "denied"] AS denied
      WHERE size(asserted) > 0 AND NOT any(row IN denied WHERE all(other IN asserted WHERE row[2] >= other[2]))
      RETURN 1 - reduce(doubt = 1.0, row IN asserted | doubt * (1 - row[1])) AS tie
    }
    WITH next, confidence * tie AS reached, chain + [[r, tie]] AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all1 + further AS all2, further AS level
  UNWIND all2 AS arrival
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
    WHERE r.firstSeen <= toString($date) AND NOT r IN [step IN chain | step[0]]
    CALL (r) {
      MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->(d:Document)
      WHERE e.day <= $date AND e.modality IN ["asserted", "denied"]
      WITH e.modality AS modality, d.cluster AS source, max(e.confidence) AS surest, max(e.date) AS latest
      ORDER BY surest
      WITH collect([modality, surest, latest]) AS told
      WITH [row IN told WHERE row[0] = "asserted"] AS asserted, [row IN told WHERE row[0] = "denied"] AS denied
      WHERE size(asserted) > 0 AND NOT any(row IN denied WHERE all(other IN asserted WHERE row[2] >= other[2]))
      RETURN 1 - reduce(doubt = 1.0, row IN asserted | doubt * (1 - row[1])) AS tie
    }
    WITH next, confidence * tie AS reached, chain + [[r, tie]] AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all0 + further AS all1, further AS level
  CALL (level) {
    UNWIND CASE WHEN $hops >= 4 THEN level ELSE [] END AS arrival
    WITH arrival[0] AS node, arrival[1] AS confidence, arrival[2] AS chain
    MATCH (node)-[r:SUPPORTS|BACKED_BY]-(next:Actor)
    WHERE r.firstSeen <= toString($date) AND NOT r IN [step IN chain | step[0]]
    CALL (r) {
      MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->(d:Document)
      WHERE e.day <= $date AND e.modality IN ["asserted", "denied"]
      WITH e.modality AS modality, d.cluster AS source, max(e.confidence) AS surest, max(e.date) AS latest
      ORDER BY surest
      WITH collect([modality, surest, latest]) AS told
      WITH [row IN told WHERE row[0] = "asserted"] AS asserted, [row IN told WHERE row[0] = "denied"] AS denied
      WHERE size(asserted) > 0 AND NOT any(row IN denied WHERE all(other IN asserted WHERE row[2] >= other[2]))
      RETURN 1 - reduce(doubt = 1.0, row IN asserted | doubt * (1 - row[1])) AS tie
    }
    WITH next, confidence * tie AS reached, chain + [[r, tie]] AS longer
    ORDER BY reached DESC
    WITH next, collect([reached, longer])[0] AS best
    RETURN collect([next, best[0], best[1]]) AS further
  }
  WITH all1 + further AS all2, further AS level
  UNWIND all2 AS arrival
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
WITH i + 1 AS step, chain[i][0] AS r, chain[i][1] AS tie
RETURN step, startNode(r).name AS source, replace(toLower(type(r)), "_", "-") AS relation, endNode(r).name AS target, round(tie, 6) AS confidence
ORDER BY step

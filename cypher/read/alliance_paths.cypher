// What are the strongest chains of support between the two actors, each through other actors? Parameters: a and b (names), count (chains), hops (1 to 4, the most relations in a chain).
MATCH (a:Actor)
WHERE toLower($a) IN a.names
WITH a ORDER BY a.id = toLower($a) DESC, toLower(a.name) = toLower($a) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower($b) IN b.names
WITH a, b ORDER BY b.id = toLower($b) DESC, toLower(b.name) = toLower($b) DESC, b.id LIMIT 1
WHERE a <> b
CALL (a, b) {
  RETURN [a] AS first, 1.0 AS firstConfidence
  UNION
  MATCH (a)-[r:SUPPORTS|BACKED_BY]-(n:Actor)
  WHERE $hops >= 1 AND r.status <> "ended"
  WITH a, n, max(r.confidence) AS confidence
  RETURN [a, n] AS first, confidence AS firstConfidence
  UNION
  MATCH (a)-[r:SUPPORTS|BACKED_BY]-(n:Actor)
  WHERE $hops >= 3 AND r.status <> "ended" AND n <> b
  WITH a, b, n, max(r.confidence) AS confidence
  MATCH (n)-[s:SUPPORTS|BACKED_BY]-(m:Actor)
  WHERE s.status <> "ended" AND m <> a
  WITH a, n, m, confidence, max(s.confidence) AS further
  RETURN [a, n, m] AS first, confidence * further AS firstConfidence
}
WITH a, b, first, firstConfidence, last(first) AS middle
CALL (a, b, middle) {
  WITH a, b, middle
  WHERE b = middle
  RETURN [b] AS second, 1.0 AS secondConfidence
  UNION
  MATCH (b)-[r:SUPPORTS|BACKED_BY]-(middle)
  WHERE $hops >= 2 AND r.status <> "ended"
  WITH b, middle, max(r.confidence) AS confidence
  RETURN [b, middle] AS second, confidence AS secondConfidence
  UNION
  MATCH (b)-[r:SUPPORTS|BACKED_BY]-(n:Actor)-[s:SUPPORTS|BACKED_BY]-(middle)
  WHERE $hops >= 4 AND r.status <> "ended" AND s.status <> "ended" AND n <> a AND n <> middle AND b <> middle
  WITH b, n, middle, max(r.confidence) AS confidence, max(s.confidence) AS further
  RETURN [b, n, middle] AS second, confidence * further AS secondConfidence
}
WITH first + reverse(second)[1..] AS actors, firstConfidence * secondConfidence AS product, size(first) - size(second) AS longer
WHERE longer IN [0, 1] AND size(actors) <= $hops + 1 AND all(i IN range(1, size(actors) - 1) WHERE NOT actors[i] IN actors[..i])
WITH size(actors) - 1 AS hops, round(product, 6) AS confidence, [n IN actors | n.name] AS actors
ORDER BY confidence DESC, hops, reduce(text = head(actors), name IN tail(actors) | text + "\n" + name)
LIMIT $count
WITH collect([hops, confidence, actors]) AS chains
UNWIND range(0, size(chains) - 1) AS i
RETURN i + 1 AS rank, chains[i][0] AS hops, chains[i][1] AS confidence, chains[i][2] AS actors

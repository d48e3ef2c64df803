// Which actors does one and the same state both support and fight, then or now? Parameters: limit (rows).
MATCH (s:State)-[fight:FIGHTS]->(t:Actor)
MATCH (s)-[support:SUPPORTS|BACKED_BY]-(t)
WHERE CASE type(support) WHEN "SUPPORTS" THEN startNode(support) ELSE endNode(support) END = s
WITH s, t, fight, support ORDER BY support.confidence DESC, type(support) DESC
WITH s, t, fight, collect(support)[0] AS support
RETURN s.name AS state, t.name AS actor, support.firstSeen AS supported_from, support.lastSeen AS supported_to, support.quote AS support_quote,
  fight.firstSeen AS fought_from, fight.lastSeen AS fought_to, fight.quote AS fight_quote
ORDER BY s.name, s.id, t.name, t.id
LIMIT $limit

// Between whom did support turn into fighting, or fighting into support, from the first date to the second? Parameters: from and to (dates), limit (rows).
MATCH (x:Actor)-[f:FIGHTS]-(y:Actor)
WHERE x.id < y.id AND EXISTS { (x)-[:SUPPORTS|BACKED_BY]-(y) }
WITH DISTINCT x, y, left(f.key, 32) AS pair
CALL (pair) {
  MATCH (e:Evidence)
  WHERE e.relation STARTS WITH pair
  MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
  WHERE e.modality = "asserted" AND e.type IN ["supports", "backed-by", "fights"] AND e.day <= $to
  WITH e ORDER BY e.date DESC, d.source, e.start, e.key
  WITH collect(e) AS told
  RETURN [e IN told WHERE e.day <= $from][0] AS before, [e IN told WHERE e.day > $from][0] AS after
}
WITH x, y, before, after
WHERE (before.type = "fights") <> (after.type = "fights")
RETURN x.name AS actor, y.name AS other, before.type AS before, before.date AS before_date, before.quote AS before_quote, after.type AS after,
  after.date AS after_date, after.quote AS after_quote
ORDER BY after_date DESC, x.name, x.id, y.name, y.id
LIMIT $limit

// Two actors each between whom evidence was taken away: their relationships are derived anew, or go with the last of it.
// Parameters: rows of left and right (keys of actors), by left and right; mark, another one each time.
UNWIND $rows AS row
MATCH (:Actor {key: row.left})-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]-(:Actor {key: row.right})
WITH DISTINCT r
CALL (r) {
  OPTIONAL MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->()
  WITH r, e LIMIT 1
  FOREACH (rest IN CASE WHEN e IS NULL THEN [] ELSE [e] END | SET rest.mark = $mark, rest:Fresh)
  FOREACH (_ IN CASE WHEN e IS NULL THEN [1] ELSE [] END | DELETE r)
}

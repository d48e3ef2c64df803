// Everything that is derived is to be derived anew. Parameters: mark, another one each time.
MATCH (n:Evidence|Actor|Document)
CALL (n) {
  FOREACH (e IN CASE WHEN n:Evidence THEN [n] ELSE [] END | SET e.mark = $mark, e:Fresh)
  FOREACH (a IN CASE WHEN n:Actor THEN [n] ELSE [] END | SET a.stale = true)
  FOREACH (d IN CASE WHEN n:Document THEN [n] ELSE [] END | REMOVE d.cluster)
} IN TRANSACTIONS OF 5000 ROWS

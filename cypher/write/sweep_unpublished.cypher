// Forgets what loads that never ended left behind. No parameters.
MATCH (n:Evidence|Document)
WHERE (n:Evidence AND NOT EXISTS { (n)-[:FROM_DOCUMENT]->() }) OR (n:Document AND n.version IS NULL)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 5000 ROWS

// Takes away all derived relationships. No parameters.
MATCH (:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(:Actor)
CALL (r) {
  DELETE r
} IN TRANSACTIONS OF 5000 ROWS

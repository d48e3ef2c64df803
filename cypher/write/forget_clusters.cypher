// All documents are to be told anew into independent sources. No parameters.
MATCH (d:Document)
WHERE d.version IS NOT NULL
CALL (d) {
  SET d.cluster = ""
} IN TRANSACTIONS OF 5000 ROWS

// How many documents are not yet told into independent sources? No parameters.
MATCH (d:Document)
WHERE d.version IS NOT NULL AND (d.cluster IS NULL OR d.cluster = "")
RETURN count(d) AS documents

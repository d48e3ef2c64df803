// Forgets relationships whose evidence is gone. No parameters.
MATCH (:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(:Actor)
WHERE NOT EXISTS { (:Evidence {relation: r.key})-[:FROM_DOCUMENT]->() }
DELETE r

// Who fights the actor's enemies, and is neither its ally nor its enemy? Parameters: actor (a name), limit (rows).
MATCH (x:Actor)
WHERE toLower($actor) IN x.names
WITH x ORDER BY x.id = toLower($actor) DESC, toLower(x.name) = toLower($actor) DESC, x.id LIMIT 1
MATCH (x)-[r:FIGHTS]-(enemy:Actor)
WHERE r.status <> "ended"
WITH DISTINCT x, enemy
MATCH (enemy)-[s:FIGHTS]-(other:Actor)
WHERE s.status <> "ended" AND other <> x
WITH x, other, collect(DISTINCT enemy) AS shared
WHERE NOT EXISTS { (x)-[t:FIGHTS|SUPPORTS|BACKED_BY]-(other) WHERE t.status <> "ended" }
WITH other, size(shared) AS shared_enemies, COLLECT { UNWIND shared AS enemy WITH enemy.name AS name ORDER BY name RETURN name } AS through
RETURN other.name AS actor, shared_enemies, through
ORDER BY shared_enemies DESC, other.name, other.id
LIMIT $limit

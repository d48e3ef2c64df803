// 04 How A is tied to B
// How is A tied to B: chains of support of at most four relations, the surest first. Type other names into the first line.
WITH "Russia" AS first, "PMU" AS second
MATCH (a:Actor)
WHERE toLower(first) IN a.names
WITH a, second ORDER BY a.id = toLower(first) DESC, toLower(a.name) = toLower(first) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower(second) IN b.names
WITH a, b ORDER BY b.id = toLower(second) DESC, toLower(b.name) = toLower(second) DESC, b.id LIMIT 1
MATCH p = (a)-[:SUPPORTS|BACKED_BY*1..4]-(b)
WHERE all(r IN relationships(p) WHERE r.status <> "ended") AND all(i IN range(0, length(p) - 1) WHERE NOT nodes(p)[i] IN nodes(p)[i + 1..])
RETURN p
ORDER BY reduce(confidence = 1.0, r IN relationships(p) | confidence * r.confidence) DESC, length(p)
LIMIT 3

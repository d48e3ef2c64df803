// 02 Who supports X and on what evidence
// Who supports X, and on what evidence? Type another name into the first line.
WITH "KRG" AS typed
MATCH (x:Actor)
WHERE toLower(typed) IN x.names
WITH x ORDER BY x.id = toLower(typed) DESC, toLower(x.name) = toLower(typed) DESC, x.id LIMIT 1
MATCH (x)-[r:SUPPORTS|BACKED_BY]-(supporter:Actor)
WHERE CASE type(r) WHEN "SUPPORTS" THEN endNode(r) ELSE startNode(r) END = x
MATCH (e:Evidence {relation: r.key})-[said:FROM_DOCUMENT]->(d:Document)
MATCH (source:Actor)<-[from:SOURCE]-(e)-[to:TARGET]->(target:Actor)
RETURN x, r, supporter, e, said, d, source, from, to, target
LIMIT 100

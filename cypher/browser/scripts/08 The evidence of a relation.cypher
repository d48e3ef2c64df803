// 08 The evidence of a relation
// All evidence for what is between two actors, with its documents. Type other names into the first line.
WITH "Turkey" AS first, "KRG" AS second
MATCH (a:Actor)
WHERE toLower(first) IN a.names
WITH a, second ORDER BY a.id = toLower(first) DESC, toLower(a.name) = toLower(first) DESC, a.id LIMIT 1
MATCH (b:Actor)
WHERE toLower(second) IN b.names
WITH a, b ORDER BY b.id = toLower(second) DESC, toLower(b.name) = toLower(second) DESC, b.id LIMIT 1
MATCH (a)<-[x:SOURCE|TARGET]-(e:Evidence)-[y:SOURCE|TARGET]->(b)
MATCH (e)-[said:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (e)-[cites:CLAIMANT]->(claimant:Actor)
RETURN a, x, e, y, b, said, d, cites, claimant
LIMIT 50

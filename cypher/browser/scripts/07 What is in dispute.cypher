// 07 What is in dispute
// What is in dispute: the relation, the quote that states it and the quote against it.
MATCH (s:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY {status: "disputed"}]->(t:Actor)
MATCH (stated:Evidence)-[in1:FROM_DOCUMENT]->(d1:Document)
WHERE stated.key IN r.statedBy
MATCH (opposed:Evidence)-[in2:FROM_DOCUMENT]->(d2:Document)
WHERE opposed.key IN r.opposedBy
RETURN s, r, t, stated, in1, d1, opposed, in2, d2
LIMIT 25

// Which relations are in dispute, and what are both quotes? Parameters: limit (rows).
MATCH (s:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(t:Actor)
WHERE r.status = "disputed"
UNWIND range(0, size(r.statedBy) - 1) AS i
MATCH (one:Evidence {key: r.statedBy[i]})-[:FROM_DOCUMENT]->(statedIn:Document)
MATCH (other:Evidence {key: r.opposedBy[i]})-[:FROM_DOCUMENT]->(opposedIn:Document)
WITH s, t, one, statedIn, other, opposedIn, replace(toLower(type(r)), "_", "-") AS relation
RETURN s.name AS source, relation, t.name AS target, one.quote AS stated, one.date AS stated_date, statedIn.source AS stated_in,
  other.quote AS opposed, other.date AS opposed_date, opposedIn.source AS opposed_in
ORDER BY s.name, s.id, relation, t.name, t.id, one.key, other.key
LIMIT $limit

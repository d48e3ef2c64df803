// The evidence in which these actors are source, target or claimant, and what it is tied to. Parameters: keys (of actors).
UNWIND $keys AS key
MATCH (:Actor {key: key})<-[:SOURCE|TARGET|CLAIMANT]-(e:Evidence)
WITH DISTINCT e
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
OPTIONAL MATCH (e)-[:CLAIMANT]->(c:Actor)
RETURN e.key, d.source, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence, s.id, t.id, c.id

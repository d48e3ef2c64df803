// The evidence of these relations, with the independent source of each. Parameters: keys (of relationships).
UNWIND $keys AS key
MATCH (e:Evidence {relation: key})-[:FROM_DOCUMENT]->(d:Document)
RETURN e.key, d.source, e.sentence, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence, coalesce(d.cluster, d.key) AS cluster

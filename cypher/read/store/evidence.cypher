// All evidence, a page at a time. Parameters: after (key), limit.
MATCH (e:Evidence)
WHERE e.key > $after
WITH e ORDER BY e.key LIMIT $limit
OPTIONAL MATCH (e)-[:FROM_DOCUMENT]->(d)
RETURN e.key, d.source, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence
ORDER BY e.key

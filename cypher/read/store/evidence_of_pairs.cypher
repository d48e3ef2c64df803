// All evidence between two actors each, with the independent source of each piece, and its mark where it is fresh.
// Parameters: pairs (what the keys of their relations begin with).
UNWIND $pairs AS pair
MATCH (e:Evidence)
WHERE e.relation STARTS WITH pair
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
RETURN e.key, d.source, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence, coalesce(d.cluster, d.key) AS cluster, CASE WHEN e:Fresh THEN coalesce(e.mark, "") END AS mark, e.relation

// The evidence whose quotes have all of these words. Parameters: words (a query of Lucene).
CALL db.index.fulltext.queryNodes("evidence_quotes", $words) YIELD node AS e
MATCH (e)-[:FROM_DOCUMENT]->(d:Document)
RETURN e.key, d.source, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence

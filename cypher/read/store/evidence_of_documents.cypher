// The evidence of these documents. Parameters: keys (of documents).
UNWIND $keys AS key
MATCH (d:Document {key: key})<-[:FROM_DOCUMENT]-(e:Evidence)
RETURN e.key, d.source, e.type, e.subtype, e.modality, e.sourceActor, e.targetActor, e.claimantActor, e.claimantWords, e.spans, e.date, e.start, e.quote, e.confidence

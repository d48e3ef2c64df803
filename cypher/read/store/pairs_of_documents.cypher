// Between which actors do these documents state anything? Parameters: keys (of documents).
UNWIND $keys AS key
MATCH (d:Document {key: key})<-[:FROM_DOCUMENT]-(e:Evidence)
MATCH (s:Actor)<-[:SOURCE]-(e)-[:TARGET]->(t:Actor)
RETURN DISTINCT s.id, t.id

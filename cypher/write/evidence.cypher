// Evidence of documents that are being loaded, marked as fresh: what is derived from it is out of date.
// Parameters: rows of key and properties (all of them, key included), by key; mark, another one each time.
UNWIND $rows AS row
MERGE (e:Evidence {key: row.key})
SET e = row.properties, e.day = date(row.properties.day), e.mark = $mark, e:Fresh

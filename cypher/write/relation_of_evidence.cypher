// The relation that evidence now speaks of. Parameters: rows of key and relation (key of the relationship, or empty), by key; mark, another one each time.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})
SET e.relation = row.relation, e.mark = $mark, e:Fresh

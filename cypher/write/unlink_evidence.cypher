// Unties evidence from actors that it does not speak of any more. Parameters: rows of key, source, target, claimant (keys of actors, or null); by key.
UNWIND $rows AS row
MATCH (e:Evidence {key: row.key})-[link:SOURCE|TARGET|CLAIMANT]->(a)
WHERE a.key <> CASE type(link) WHEN "SOURCE" THEN row.source WHEN "TARGET" THEN row.target ELSE coalesce(row.claimant, "") END
DELETE link

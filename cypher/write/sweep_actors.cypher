// Forgets actors that nothing speaks of any more. No parameters.
MATCH (a:Actor)
WHERE a.stale AND NOT EXISTS { (a)<-[:OF]-() } AND NOT EXISTS { (a)<-[:SOURCE|TARGET|CLAIMANT]-() }
SET a.swept = true // locks it
WITH a
WHERE NOT EXISTS { (a)<-[:OF]-() } AND NOT EXISTS { (a)<-[:SOURCE|TARGET|CLAIMANT]-() }
DETACH DELETE a

// Evidence that cites nobody any more. Parameters: keys.
UNWIND $keys AS key
MATCH (:Evidence {key: key})-[claimant:CLAIMANT]->()
DELETE claimant

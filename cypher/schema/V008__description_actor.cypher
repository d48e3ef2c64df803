// No parameters. Finds what documents call an actor, by a hash of the id that the documents were read with: an id may be longer than an index takes.
CREATE INDEX description_actor IF NOT EXISTS FOR (n:Description) ON (n.actorKey)

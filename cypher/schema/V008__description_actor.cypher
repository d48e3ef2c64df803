// No parameters. Finds what documents call an actor, by the id that the documents were read with.
CREATE INDEX description_actor IF NOT EXISTS FOR (n:Description) ON (n.actor)

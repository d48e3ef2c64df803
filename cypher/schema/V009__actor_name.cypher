// No parameters. Finds an actor by its name, letter by letter.
CREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON (a.name)

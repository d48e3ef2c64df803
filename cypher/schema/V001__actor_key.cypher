// No parameters. One node an actor: key is a hash of the actor's id.
CREATE CONSTRAINT actor_key IF NOT EXISTS FOR (a:Actor) REQUIRE a.key IS UNIQUE

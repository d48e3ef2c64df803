// No parameters. One node for each way in which documents describe an actor: key is a hash of all of it.
CREATE CONSTRAINT description_key IF NOT EXISTS FOR (n:Description) REQUIRE n.key IS UNIQUE

// No parameters. One node for what a person judged of two actors: key is a hash of the two, in either order.
CREATE CONSTRAINT judgement_key IF NOT EXISTS FOR (j:Judgement) REQUIRE j.key IS UNIQUE

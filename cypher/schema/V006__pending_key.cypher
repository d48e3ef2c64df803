// No parameters. One node for each two actors whose relationships are to be derived anew: key is a hash of the two, in either order.
CREATE CONSTRAINT pending_key IF NOT EXISTS FOR (p:Pending) REQUIRE p.key IS UNIQUE

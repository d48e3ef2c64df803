// No parameters. Full-text search in names and aliases; marks on letters and case do not count.
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (a:Actor) ON EACH [a.name, a.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: "standard-folding"}}

// No parameters. Full-text search in quotes, in any form of the words; plain is the quote without marks on letters, where it has some.
CREATE FULLTEXT INDEX evidence_quotes IF NOT EXISTS FOR (e:Evidence) ON EACH [e.quote, e.plain]
OPTIONS {indexConfig: {`fulltext.analyzer`: "english"}}

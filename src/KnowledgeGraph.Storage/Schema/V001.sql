-- Version 1: documents, the actors they name, evidence with full-text search over quotes, and judgements.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT,
    signature BLOB NOT NULL,
    text TEXT NOT NULL
);

-- One description of an actor, shared by all documents that were read with the same lexicon.
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    aliases TEXT NOT NULL,
    UNIQUE (key, name, kind, aliases)
);

CREATE TABLE document_actor (
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (document_id, actor_id)
) WITHOUT ROWID;

CREATE INDEX document_actor_by_actor ON document_actor (actor_id);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    sentence INTEGER NOT NULL,
    source_key TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_end INTEGER NOT NULL,
    target_key TEXT NOT NULL,
    target_start INTEGER NOT NULL,
    target_end INTEGER NOT NULL,
    type TEXT NOT NULL,
    subtype TEXT NOT NULL,
    modality TEXT NOT NULL,
    claimant_key TEXT,
    claimant_start INTEGER,
    claimant_words TEXT,
    triggers TEXT NOT NULL,
    date TEXT,
    quote_start INTEGER NOT NULL,
    quote TEXT NOT NULL,
    confidence REAL NOT NULL
);

CREATE INDEX evidence_by_document ON evidence (document_id);

CREATE VIRTUAL TABLE quote_search USING fts5 (quote, content = 'evidence', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2');

CREATE TRIGGER evidence_added AFTER INSERT ON evidence BEGIN
    INSERT INTO quote_search (rowid, quote) VALUES (new.id, new.quote);
END;

CREATE TRIGGER evidence_removed AFTER DELETE ON evidence BEGIN
    INSERT INTO quote_search (quote_search, rowid, quote) VALUES ('delete', old.id, old.quote);
END;

CREATE TABLE judgement (
    left TEXT NOT NULL,
    right TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    PRIMARY KEY (left, right)
) WITHOUT ROWID;

-- The ledger (台账) of GovData, edition 1, for SQLite. {prefix} stands for the table prefix.
-- No column holds personal data: keys, digests, ranges, states, signed documents about digests.

CREATE TABLE IF NOT EXISTS {prefix}meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- One row for each submission, written before its first byte leaves.
CREATE TABLE IF NOT EXISTS {prefix}submission (
    submission_key TEXT    NOT NULL PRIMARY KEY,
    stage          TEXT    NOT NULL,            -- recorded | announced | closing | checking | stored | partly | rejected | recalled | refused
    generation     INTEGER NOT NULL,
    plan           TEXT    NOT NULL,            -- what was bound to the key, as JSON
    manifest       TEXT    NULL,                -- the signed manifest, frozen: written once, never changed
    receipt        TEXT    NULL,                -- the center's signed receipt
    reason         TEXT    NULL,
    evidence_seq   INTEGER NOT NULL DEFAULT 0,  -- head of its evidence stream
    evidence_head  TEXT    NOT NULL DEFAULT '',
    created_at     TEXT    NOT NULL,
    updated_at     TEXT    NOT NULL
);

-- The steps of a submission. Only who holds a task's epoch may confirm it.
CREATE TABLE IF NOT EXISTS {prefix}task (
    submission_key  TEXT    NOT NULL REFERENCES {prefix}submission (submission_key),
    kind            TEXT    NOT NULL,           -- cut | announce | part | close | poll
    number          INTEGER NOT NULL,
    state           TEXT    NOT NULL,           -- ready | sealed | done
    epoch           INTEGER NOT NULL DEFAULT 0,
    owner           TEXT    NULL,
    lease_until     REAL    NULL,
    not_before      TEXT    NULL,
    range_start     INTEGER NOT NULL DEFAULT 0,
    range_length    INTEGER NOT NULL DEFAULT 0,
    raw_digest      TEXT    NULL,
    sealed_digest   TEXT    NULL,
    seal_parameters TEXT    NULL,
    spool           TEXT    NULL,
    PRIMARY KEY (submission_key, kind, number)
);

-- Evidence (存证): exact lines, each naming the digest of the line before it in its stream.
CREATE TABLE IF NOT EXISTS {prefix}evidence (
    stream          TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    previous_digest TEXT    NOT NULL,
    document_digest TEXT    NULL,
    reference       TEXT    NOT NULL,
    line            TEXT    NOT NULL,
    PRIMARY KEY (stream, seq)
);

CREATE TABLE IF NOT EXISTS {prefix}checkpoint (
    number          INTEGER NOT NULL PRIMARY KEY,
    root            TEXT    NOT NULL,
    previous_digest TEXT    NOT NULL,
    document        TEXT    NULL,
    created_at      TEXT    NOT NULL
);

CREATE INDEX IF NOT EXISTS {prefix}submission_stage ON {prefix}submission (stage, created_at);

INSERT INTO {prefix}meta (name, value) SELECT 'edition', '1' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'edition');
INSERT INTO {prefix}meta (name, value) SELECT 'generation', '1' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'generation');

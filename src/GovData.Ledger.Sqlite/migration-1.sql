-- The ledger (台账) of GovData, from edition 1 to edition 2, for SQLite; one transaction. Only adds: rows of a unit, times of a lease by the database's clock.

CREATE TABLE {prefix}task_1 AS SELECT * FROM {prefix}task;
DROP TABLE {prefix}task;

DROP INDEX IF EXISTS {prefix}submission_stage;
ALTER TABLE {prefix}submission RENAME TO {bare}submission_1;
CREATE TABLE {prefix}submission (
    unit           TEXT    NOT NULL DEFAULT '',
    submission_key TEXT    NOT NULL,
    stage          TEXT    NOT NULL,
    generation     INTEGER NOT NULL,
    "plan"         TEXT    NOT NULL,
    manifest       TEXT    NULL,
    receipt        TEXT    NULL,
    reason         TEXT    NULL,
    evidence_seq   INTEGER NOT NULL DEFAULT 0,
    evidence_head  TEXT    NOT NULL DEFAULT '',
    created_at     TEXT    NOT NULL,
    updated_at     TEXT    NOT NULL,
    PRIMARY KEY (unit, submission_key)
);
INSERT INTO {prefix}submission (submission_key, stage, generation, "plan", manifest, receipt, reason, evidence_seq, evidence_head, created_at, updated_at)
    SELECT submission_key, stage, generation, "plan", manifest, receipt, reason, evidence_seq, evidence_head, created_at, updated_at FROM {prefix}submission_1;
DROP TABLE {prefix}submission_1;

ALTER TABLE {prefix}evidence RENAME TO {bare}evidence_1;
CREATE TABLE {prefix}evidence (
    unit            TEXT    NOT NULL DEFAULT '',
    stream          TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    previous_digest TEXT    NOT NULL,
    document_digest TEXT    NULL,
    reference       TEXT    NOT NULL,
    line            TEXT    NOT NULL,
    PRIMARY KEY (unit, stream, seq)
);
INSERT INTO {prefix}evidence (stream, seq, previous_digest, document_digest, reference, line)
    SELECT stream, seq, previous_digest, document_digest, reference, line FROM {prefix}evidence_1;
DROP TABLE {prefix}evidence_1;

ALTER TABLE {prefix}checkpoint RENAME TO {bare}checkpoint_1;
CREATE TABLE {prefix}checkpoint (
    unit            TEXT    NOT NULL DEFAULT '',
    number          INTEGER NOT NULL,
    root            TEXT    NOT NULL,
    previous_digest TEXT    NOT NULL,
    document        TEXT    NULL,
    anchored_at     TEXT    NULL,
    created_at      TEXT    NOT NULL,
    PRIMARY KEY (unit, number)
);
INSERT INTO {prefix}checkpoint (number, root, previous_digest, document, created_at)
    SELECT number, root, previous_digest, document, created_at FROM {prefix}checkpoint_1;
DROP TABLE {prefix}checkpoint_1;

CREATE TABLE {prefix}checkpoint_head (
    unit            TEXT    NOT NULL DEFAULT '',
    stream          TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    seq             INTEGER NOT NULL,
    head_digest     TEXT    NOT NULL,
    PRIMARY KEY (unit, stream, number)
);

CREATE TABLE {prefix}task (
    unit            TEXT    NOT NULL DEFAULT '',
    submission_key  TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    state           TEXT    NOT NULL,
    epoch           INTEGER NOT NULL DEFAULT 0,
    owner           TEXT    NULL,
    lease_until     INTEGER NULL,
    not_before      INTEGER NULL,
    range_start     INTEGER NOT NULL DEFAULT 0,
    range_length    INTEGER NOT NULL DEFAULT 0,
    raw_digest      TEXT    NULL,
    sealed_digest   TEXT    NULL,
    seal_parameters TEXT    NULL,
    spool           TEXT    NULL,
    PRIMARY KEY (unit, submission_key, kind, number),
    FOREIGN KEY (unit, submission_key) REFERENCES {bare}submission (unit, submission_key)
);
INSERT INTO {prefix}task (submission_key, kind, number, state, epoch, owner, lease_until, not_before, range_start, range_length, raw_digest, sealed_digest, seal_parameters, spool)
    SELECT submission_key, kind, number, state, epoch, owner, NULL, NULL, range_start, range_length, raw_digest, sealed_digest, seal_parameters, spool FROM {prefix}task_1;
DROP TABLE {prefix}task_1;

CREATE INDEX IF NOT EXISTS {prefix}submission_stage ON {bare}submission (unit, stage, created_at);
CREATE INDEX IF NOT EXISTS {prefix}task_open ON {bare}task (unit, kind, number) WHERE state <> 'done';

INSERT INTO {prefix}meta (name, value) SELECT 'oldest_edition', '1' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'oldest_edition');
UPDATE {prefix}meta SET value = '2' WHERE name = 'edition';

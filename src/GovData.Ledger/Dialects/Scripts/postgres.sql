-- The ledger (台账) of GovData, edition 3, for PostgreSQL. {prefix} stands for the table prefix, {bare} for the same without a database schema.
-- No column holds personal data: keys, digests, ranges, states, signed documents about digests.

CREATE TABLE IF NOT EXISTS {prefix}meta (
    name            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value           TEXT             NOT NULL
);

-- One row for each submission, written before its first byte leaves. A unit is a department and the center it sends to; units share nothing but the tables.
CREATE TABLE IF NOT EXISTS {prefix}submission (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    submission_key  TEXT COLLATE "C" NOT NULL,
    stage           TEXT             NOT NULL,            -- recorded | announced | closing | checking | stored | partly | rejected | recalling | recalled | refused | packing | packed
    generation      INTEGER          NOT NULL,
    "plan"          TEXT             NOT NULL,            -- what was bound to the key, as JSON
    manifest        TEXT             NULL,                -- the signed manifest, frozen: written once, never changed
    receipt         TEXT             NULL,                -- the center's signed receipt
    reason          TEXT             NULL,
    evidence_seq    BIGINT           NOT NULL DEFAULT 0,  -- head of its evidence stream
    evidence_head   TEXT             NOT NULL DEFAULT '',
    created_at      TEXT             NOT NULL,
    updated_at      TEXT             NOT NULL,
    PRIMARY KEY (unit, submission_key)
);

-- The steps of a submission. Only who holds a task's epoch may confirm it. lease_until and not_before: milliseconds since 1970 UTC by the database's clock.
CREATE TABLE IF NOT EXISTS {prefix}task (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    submission_key  TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL,           -- cut | announce | part | close | poll | recall
    number          INTEGER          NOT NULL,
    state           TEXT             NOT NULL,           -- ready | sealed | done
    epoch           INTEGER          NOT NULL DEFAULT 0,
    owner           TEXT             NULL,
    lease_until     BIGINT           NULL,
    not_before      BIGINT           NULL,
    range_start     BIGINT           NOT NULL DEFAULT 0,
    range_length    BIGINT           NOT NULL DEFAULT 0,
    raw_digest      TEXT             NULL,
    sealed_digest   TEXT             NULL,
    seal_parameters TEXT             NULL,
    spool           TEXT             NULL,
    PRIMARY KEY (unit, submission_key, kind, number),
    FOREIGN KEY (unit, submission_key) REFERENCES {prefix}submission (unit, submission_key)
) WITH (fillfactor = 70);

-- Evidence (存证): exact lines, each naming the digest of the line before it in its stream.
CREATE TABLE IF NOT EXISTS {prefix}evidence (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    stream          TEXT COLLATE "C" NOT NULL,
    seq             BIGINT           NOT NULL,
    previous_digest TEXT             NOT NULL,
    document_digest TEXT             NULL,
    reference       TEXT             NOT NULL,
    line            TEXT             NOT NULL,
    PRIMARY KEY (unit, stream, seq)
);

CREATE TABLE IF NOT EXISTS {prefix}checkpoint (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    number          INTEGER          NOT NULL,
    root            TEXT             NOT NULL,
    previous_digest TEXT             NOT NULL,
    document        TEXT             NULL,
    anchored_at     TEXT             NULL,
    created_at      TEXT             NOT NULL,
    PRIMARY KEY (unit, number)
);

-- The heads that had moved at a checkpoint since the one before.
CREATE TABLE IF NOT EXISTS {prefix}checkpoint_head (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    stream          TEXT COLLATE "C" NOT NULL,
    number          INTEGER          NOT NULL,
    seq             BIGINT           NOT NULL,
    head_digest     TEXT             NOT NULL,
    PRIMARY KEY (unit, stream, number)
);

-- Verifications (核验) that the center could not give when asked: sealed under the department's secret while they wait, gone once there is a receipt.
CREATE TABLE IF NOT EXISTS {prefix}pending (
    unit            TEXT COLLATE "C" NOT NULL DEFAULT '',
    pending_key     TEXT COLLATE "C" NOT NULL,
    state           TEXT             NOT NULL,            -- waiting | settled | told | given-up
    content         TEXT             NOT NULL,            -- keyed hash of what was asked
    sealed          TEXT             NULL,
    attempts        INTEGER          NOT NULL DEFAULT 0,
    problem         TEXT             NULL,
    receipt         TEXT             NULL,                -- the center's signed receipt
    kept_at         TEXT             NOT NULL,
    PRIMARY KEY (unit, pending_key)
);

CREATE INDEX IF NOT EXISTS {bare}submission_stage ON {prefix}submission (unit, stage, created_at);
CREATE INDEX IF NOT EXISTS {bare}task_open ON {prefix}task (unit, kind, number) WHERE state <> 'done';

-- The edition, and the oldest edition whose workers may use these tables.
INSERT INTO {prefix}meta (name, value) SELECT 'edition', '3' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'edition');
INSERT INTO {prefix}meta (name, value) SELECT 'oldest_edition', '2' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'oldest_edition');
INSERT INTO {prefix}meta (name, value) SELECT 'generation', '1' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'generation');

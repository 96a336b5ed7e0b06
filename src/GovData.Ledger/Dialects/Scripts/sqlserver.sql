-- The ledger (台账) of GovData, edition 3, for SQL Server. Unproved: never run. {prefix} stands for the table prefix, {bare} for the same without a database schema.
-- No column holds personal data: keys, digests, ranges, states, signed documents about digests.

IF OBJECT_ID('{prefix}meta') IS NULL CREATE TABLE {prefix}meta (
    name            NVARCHAR(200) COLLATE Latin1_General_BIN2  NOT NULL PRIMARY KEY,
    value           NVARCHAR(200)                              NOT NULL
);

-- One row for each submission, written before its first byte leaves. A unit is a department and the center it sends to; units share nothing but the tables.
IF OBJECT_ID('{prefix}submission') IS NULL CREATE TABLE {prefix}submission (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    submission_key  NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL,
    stage           NVARCHAR(16)                               NOT NULL,            -- recorded | announced | closing | checking | stored | partly | rejected | recalling | recalled | refused | packing | packed
    generation      INT                                        NOT NULL,
    "plan"          NVARCHAR(MAX)                              NOT NULL,            -- what was bound to the key, as JSON
    manifest        NVARCHAR(MAX)                              NULL,                -- the signed manifest, frozen: written once, never changed
    receipt         NVARCHAR(MAX)                              NULL,                -- the center's signed receipt
    reason          NVARCHAR(MAX)                              NULL,
    evidence_seq    BIGINT                                     NOT NULL DEFAULT 0,  -- head of its evidence stream
    evidence_head   NVARCHAR(200)                              NOT NULL DEFAULT '',
    created_at      NVARCHAR(32)                               NOT NULL,
    updated_at      NVARCHAR(32)                               NOT NULL,
    PRIMARY KEY (unit, submission_key)
);

-- The steps of a submission. Only who holds a task's epoch may confirm it. lease_until and not_before: milliseconds since 1970 UTC by the database's clock.
IF OBJECT_ID('{prefix}task') IS NULL CREATE TABLE {prefix}task (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    submission_key  NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL,
    kind            NVARCHAR(16) COLLATE Latin1_General_BIN2   NOT NULL,           -- cut | announce | part | close | poll | recall
    number          INT                                        NOT NULL,
    state           NVARCHAR(16)                               NOT NULL,           -- ready | sealed | done
    epoch           INT                                        NOT NULL DEFAULT 0,
    owner           NVARCHAR(64)                               NULL,
    lease_until     BIGINT                                     NULL,
    not_before      BIGINT                                     NULL,
    range_start     BIGINT                                     NOT NULL DEFAULT 0,
    range_length    BIGINT                                     NOT NULL DEFAULT 0,
    raw_digest      NVARCHAR(200)                              NULL,
    sealed_digest   NVARCHAR(200)                              NULL,
    seal_parameters NVARCHAR(MAX)                              NULL,
    spool           NVARCHAR(200)                              NULL,
    PRIMARY KEY (unit, submission_key, kind, number),
    FOREIGN KEY (unit, submission_key) REFERENCES {prefix}submission (unit, submission_key)
);

-- Evidence (存证): exact lines, each naming the digest of the line before it in its stream.
IF OBJECT_ID('{prefix}evidence') IS NULL CREATE TABLE {prefix}evidence (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    stream          NVARCHAR(200) COLLATE Latin1_General_BIN2  NOT NULL,
    seq             BIGINT                                     NOT NULL,
    previous_digest NVARCHAR(200)                              NOT NULL,
    document_digest NVARCHAR(200)                              NULL,
    reference       NVARCHAR(MAX)                              NOT NULL,
    line            NVARCHAR(MAX)                              NOT NULL,
    PRIMARY KEY (unit, stream, seq)
);

IF OBJECT_ID('{prefix}checkpoint') IS NULL CREATE TABLE {prefix}checkpoint (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    number          INT                                        NOT NULL,
    root            NVARCHAR(200)                              NOT NULL,
    previous_digest NVARCHAR(200)                              NOT NULL,
    document        NVARCHAR(MAX)                              NULL,
    anchored_at     NVARCHAR(32)                               NULL,
    created_at      NVARCHAR(32)                               NOT NULL,
    PRIMARY KEY (unit, number)
);

-- The heads that had moved at a checkpoint since the one before.
IF OBJECT_ID('{prefix}checkpoint_head') IS NULL CREATE TABLE {prefix}checkpoint_head (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    stream          NVARCHAR(200) COLLATE Latin1_General_BIN2  NOT NULL,
    number          INT                                        NOT NULL,
    seq             BIGINT                                     NOT NULL,
    head_digest     NVARCHAR(200)                              NOT NULL,
    PRIMARY KEY (unit, stream, number)
);

-- Verifications (核验) that the center could not give when asked: sealed under the department's secret while they wait, gone once there is a receipt.
IF OBJECT_ID('{prefix}pending') IS NULL CREATE TABLE {prefix}pending (
    unit            NVARCHAR(128) COLLATE Latin1_General_BIN2  NOT NULL DEFAULT '',
    pending_key     NVARCHAR(200) COLLATE Latin1_General_BIN2  NOT NULL,
    state           NVARCHAR(20)                               NOT NULL,            -- waiting | settled | told | given-up
    content         NVARCHAR(200)                              NOT NULL,            -- keyed hash of what was asked
    sealed          NVARCHAR(MAX)                              NULL,
    attempts        INT                                        NOT NULL DEFAULT 0,
    problem         NVARCHAR(200)                              NULL,
    receipt         NVARCHAR(MAX)                              NULL,                -- the center's signed receipt
    kept_at         NVARCHAR(40)                               NOT NULL,
    PRIMARY KEY (unit, pending_key)
);

IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = '{bare}submission_stage') CREATE INDEX {bare}submission_stage ON {prefix}submission (unit, stage, created_at);
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE name = '{bare}task_open') CREATE INDEX {bare}task_open ON {prefix}task (unit, kind, number) WHERE state <> 'done';

-- The edition, and the oldest edition whose workers may use these tables.
INSERT INTO {prefix}meta (name, value) SELECT 'edition', '3' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'edition');
INSERT INTO {prefix}meta (name, value) SELECT 'oldest_edition', '2' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'oldest_edition');
INSERT INTO {prefix}meta (name, value) SELECT 'generation', '1' WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'generation');

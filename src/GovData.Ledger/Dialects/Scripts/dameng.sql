-- The ledger (台账) of GovData, edition 3, for Dameng DM8. Unproved: never run. {prefix} stands for the table prefix, {bare} for the same without a database schema.
-- No column holds personal data: keys, digests, ranges, states, signed documents about digests.

CREATE TABLE IF NOT EXISTS {prefix}meta (
    name            VARCHAR(200)   NOT NULL PRIMARY KEY,
    value           VARCHAR(200)   NOT NULL
);

-- One row for each submission, written before its first byte leaves. A unit is a department and the center it sends to; units share nothing but the tables.
CREATE TABLE IF NOT EXISTS {prefix}submission (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    submission_key  VARCHAR(128)   NOT NULL,
    stage           VARCHAR(16)    NOT NULL,            -- recorded | announced | closing | checking | stored | partly | rejected | recalling | recalled | refused | packing | packed
    generation      INT            NOT NULL,
    "plan"          CLOB           NOT NULL,            -- what was bound to the key, as JSON
    manifest        CLOB           NULL,                -- the signed manifest, frozen: written once, never changed
    receipt         CLOB           NULL,                -- the center's signed receipt
    reason          CLOB           NULL,
    evidence_seq    BIGINT         NOT NULL DEFAULT 0,  -- head of its evidence stream
    evidence_head   VARCHAR(200)   NOT NULL DEFAULT '',
    created_at      VARCHAR(32)    NOT NULL,
    updated_at      VARCHAR(32)    NOT NULL,
    PRIMARY KEY (unit, submission_key)
);

-- The steps of a submission. Only who holds a task's epoch may confirm it. lease_until and not_before: milliseconds since 1970 UTC by the database's clock.
CREATE TABLE IF NOT EXISTS {prefix}task (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    submission_key  VARCHAR(128)   NOT NULL,
    kind            VARCHAR(16)    NOT NULL,           -- cut | announce | part | close | poll | recall
    number          INT            NOT NULL,
    state           VARCHAR(16)    NOT NULL,           -- ready | sealed | done
    epoch           INT            NOT NULL DEFAULT 0,
    owner           VARCHAR(64)    NULL,
    lease_until     BIGINT         NULL,
    not_before      BIGINT         NULL,
    range_start     BIGINT         NOT NULL DEFAULT 0,
    range_length    BIGINT         NOT NULL DEFAULT 0,
    raw_digest      VARCHAR(200)   NULL,
    sealed_digest   VARCHAR(200)   NULL,
    seal_parameters CLOB           NULL,
    spool           VARCHAR(200)   NULL,
    PRIMARY KEY (unit, submission_key, kind, number),
    FOREIGN KEY (unit, submission_key) REFERENCES {prefix}submission (unit, submission_key)
);

-- Evidence (存证): exact lines, each naming the digest of the line before it in its stream.
CREATE TABLE IF NOT EXISTS {prefix}evidence (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    stream          VARCHAR(200)   NOT NULL,
    seq             BIGINT         NOT NULL,
    previous_digest VARCHAR(200)   NOT NULL,
    document_digest VARCHAR(200)   NULL,
    reference       CLOB           NOT NULL,
    line            CLOB           NOT NULL,
    PRIMARY KEY (unit, stream, seq)
);

CREATE TABLE IF NOT EXISTS {prefix}checkpoint (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    number          INT            NOT NULL,
    root            VARCHAR(200)   NOT NULL,
    previous_digest VARCHAR(200)   NOT NULL,
    document        CLOB           NULL,
    anchored_at     VARCHAR(32)    NULL,
    created_at      VARCHAR(32)    NOT NULL,
    PRIMARY KEY (unit, number)
);

-- The heads that had moved at a checkpoint since the one before.
CREATE TABLE IF NOT EXISTS {prefix}checkpoint_head (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    stream          VARCHAR(200)   NOT NULL,
    number          INT            NOT NULL,
    seq             BIGINT         NOT NULL,
    head_digest     VARCHAR(200)   NOT NULL,
    PRIMARY KEY (unit, stream, number)
);

-- Verifications (核验) that the center could not give when asked: sealed under the department's secret while they wait, gone once there is a receipt.
CREATE TABLE IF NOT EXISTS {prefix}pending (
    unit            VARCHAR(128)   NOT NULL DEFAULT '',
    pending_key     VARCHAR(200)   NOT NULL,
    state           VARCHAR(20)    NOT NULL,            -- waiting | settled | told | given-up
    content         VARCHAR(200)   NOT NULL,            -- keyed hash of what was asked
    sealed          CLOB           NULL,
    attempts        INT            NOT NULL DEFAULT 0,
    problem         VARCHAR(200)   NULL,
    receipt         CLOB           NULL,                -- the center's signed receipt
    kept_at         VARCHAR(40)    NOT NULL,
    PRIMARY KEY (unit, pending_key)
);

CREATE INDEX IF NOT EXISTS {bare}submission_stage ON {prefix}submission (unit, stage, created_at);
CREATE INDEX IF NOT EXISTS {bare}task_open ON {prefix}task (unit, kind, number);

-- The edition, and the oldest edition whose workers may use these tables.
INSERT INTO {prefix}meta (name, value) SELECT 'edition', '3' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'edition');
INSERT INTO {prefix}meta (name, value) SELECT 'oldest_edition', '2' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'oldest_edition');
INSERT INTO {prefix}meta (name, value) SELECT 'generation', '1' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM {prefix}meta WHERE name = 'generation');

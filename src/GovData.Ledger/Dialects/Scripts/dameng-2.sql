-- The ledger (台账) of GovData, from edition 2 to edition 3, for DM8. Only adds a table; workers of edition 2 go on.

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

UPDATE {prefix}meta SET value = '3' WHERE name = 'edition' AND value = '2';

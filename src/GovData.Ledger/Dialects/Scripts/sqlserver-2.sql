-- The ledger (台账) of GovData, from edition 2 to edition 3, for SQL Server. Only adds a table; workers of edition 2 go on.

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

UPDATE {prefix}meta SET value = '3' WHERE name = 'edition' AND value = '2';

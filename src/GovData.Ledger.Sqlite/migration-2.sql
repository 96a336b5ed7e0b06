-- The ledger (台账) of GovData, from edition 2 to edition 3, for SQLite. Only adds a table; workers of edition 2 go on.

-- Verifications (核验) that the center could not give when asked: sealed under the department's secret while they wait, gone once there is a receipt.
CREATE TABLE IF NOT EXISTS {prefix}pending (
    unit           TEXT    NOT NULL DEFAULT '',
    pending_key    TEXT    NOT NULL,
    state          TEXT    NOT NULL,              -- waiting | settled | told | given-up
    content        TEXT    NOT NULL,              -- keyed hash of what was asked
    sealed         TEXT    NULL,
    attempts       INTEGER NOT NULL DEFAULT 0,
    problem        TEXT    NULL,
    receipt        TEXT    NULL,                  -- the center's signed receipt
    kept_at        TEXT    NOT NULL,
    PRIMARY KEY (unit, pending_key)
);

UPDATE {prefix}meta SET value = '3' WHERE name = 'edition' AND value = '2';

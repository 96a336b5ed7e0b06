-- The department's own table, to try the sample on: a register to which rows are added and in which none is changed.
CREATE TABLE permit (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number    text NOT NULL UNIQUE,
    name      text NOT NULL,
    quantity  integer,
    issued_on date NOT NULL
);
INSERT INTO permit (number, name, quantity, issued_on)
SELECT 'P' || lpad(n::text, 8, '0'), '第' || n || '号工程', n % 977, DATE '2026-01-01' + (n % 300)
FROM generate_series(1, 20000) AS n;

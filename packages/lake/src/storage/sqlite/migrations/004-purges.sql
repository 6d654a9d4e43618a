-- A transaction that purged a document took rows of others with it, which then no longer tell all that they did.

ALTER TABLE transactions ADD COLUMN is_purge INTEGER NOT NULL DEFAULT 0;

CREATE INDEX transactions_that_purge ON transactions (dataset_id, sequence) WHERE is_purge = 1;

-- A deleted token opens nothing, but what it wrote stays, and history says who wrote it.
ALTER TABLE auth_tokens ADD COLUMN deleted_at TEXT;

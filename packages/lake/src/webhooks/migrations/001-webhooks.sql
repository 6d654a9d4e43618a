-- Webhooks, what is on its way to them, and how each attempt went.

-- The secret must be readable: it signs every request. It leaves this table for nothing else.
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL,
  secret TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- "subject" is the published id: messages with the same subject are delivered one after the other.
CREATE TABLE webhook_messages (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  headers TEXT NOT NULL,
  payload TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'success', 'failure')),
  created_at TEXT NOT NULL,
  first_attempt_at TEXT,
  next_attempt_at TEXT NOT NULL,
  failure_count INTEGER NOT NULL DEFAULT 0,
  result_code INTEGER
) STRICT;

CREATE INDEX webhook_messages_by_subject ON webhook_messages (webhook_id, status, subject, sequence);
CREATE INDEX webhook_messages_by_order ON webhook_messages (webhook_id, status, sequence);

CREATE TABLE webhook_attempts (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  message_id TEXT NOT NULL REFERENCES webhook_messages (id) ON DELETE CASCADE,
  webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  duration INTEGER NOT NULL,
  result_code INTEGER,
  failure_reason TEXT CHECK (failure_reason IN ('http', 'network', 'timeout', 'other')),
  result_body TEXT NOT NULL
) STRICT;

CREATE INDEX webhook_attempts_by_webhook ON webhook_attempts (webhook_id, sequence);
CREATE INDEX webhook_attempts_by_message ON webhook_attempts (message_id);

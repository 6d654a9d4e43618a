-- People may be sent away for a while (deactivated) or for good (removed). Their row stays: it says who wrote what.
-- A removed person keeps the name and nothing else; the address is free again.
ALTER TABLE auth_users ADD COLUMN deactivated_at TEXT;
ALTER TABLE auth_users ADD COLUMN removed_at TEXT;

-- The id names a session in lists; it opens nothing.
ALTER TABLE auth_sessions ADD COLUMN session_id TEXT;
ALTER TABLE auth_sessions ADD COLUMN last_used_at TEXT;
UPDATE auth_sessions SET session_id = 's' || lower(hex(randomblob(9))), last_used_at = created_at;
CREATE UNIQUE INDEX auth_sessions_by_id ON auth_sessions (session_id);
CREATE INDEX auth_sessions_by_user ON auth_sessions (user_id);

-- NULL: it does not expire; it was not used yet; the command line made it.
ALTER TABLE auth_tokens ADD COLUMN expires_at TEXT;
ALTER TABLE auth_tokens ADD COLUMN last_used_at TEXT;
ALTER TABLE auth_tokens ADD COLUMN created_by TEXT;

-- Roles besides the built-in ones. "grants" is a JSON list of { "filter", "permissions" }.
CREATE TABLE auth_roles (
  name TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  grants TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A row goes some weeks after its end, and with it the address of somebody who never came.
CREATE TABLE auth_invitations (
  id TEXT PRIMARY KEY,
  code_hash TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  accepted_at TEXT,
  accepted_by TEXT,
  revoked_at TEXT
) STRICT;

CREATE INDEX auth_invitations_by_email ON auth_invitations (email);

CREATE TABLE auth_cors_origins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin TEXT NOT NULL UNIQUE,
  allow_credentials INTEGER NOT NULL CHECK (allow_credentials IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- Counts what may end or change somebody's access, whichever process does it, so that a running lake can look again
-- at who has a stream open.
CREATE TABLE auth_changes (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO auth_changes (only_row, version) VALUES (1, 0);

CREATE TRIGGER auth_users_changed AFTER UPDATE OF role, deactivated_at, removed_at ON auth_users
BEGIN UPDATE auth_changes SET version = version + 1; END;
CREATE TRIGGER auth_sessions_ended AFTER DELETE ON auth_sessions
BEGIN UPDATE auth_changes SET version = version + 1; END;
CREATE TRIGGER auth_tokens_ended AFTER UPDATE OF token_hash ON auth_tokens
BEGIN UPDATE auth_changes SET version = version + 1; END;
CREATE TRIGGER auth_roles_changed AFTER UPDATE ON auth_roles
BEGIN UPDATE auth_changes SET version = version + 1; END;

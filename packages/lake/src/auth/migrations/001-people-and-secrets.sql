-- Who may use the lake, and the secrets that prove it. Secrets are kept only as hashes:
-- passwords as scrypt (slow, salted), random tokens and codes as SHA-256 (they cannot be guessed).

CREATE TABLE auth_users (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- A session has two secrets: the token that the Studio sends in a header, and the key that the browser
-- sends by itself as a cookie. Cookies reach every port of a host, so the key opens images only.
CREATE TABLE auth_sessions (
  token_hash TEXT PRIMARY KEY,
  media_key_hash TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES auth_users (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

CREATE INDEX auth_sessions_by_expiry ON auth_sessions (expires_at);

CREATE TABLE auth_tokens (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- `link`: printed or sent to a person, opens the sign-in page once.
-- `exchange`: put into the Studio's address after sign-in, swapped for a session once.
CREATE TABLE auth_codes (
  code_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES auth_users (id) ON DELETE CASCADE,
  expires_at TEXT NOT NULL
) STRICT;

CREATE TABLE auth_key_values (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

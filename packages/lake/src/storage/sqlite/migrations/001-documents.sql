-- Datasets, their documents as they are now, and everything that ever happened to them.
-- JSON is kept as text: the lake reads documents whole, and text survives any tool.

CREATE TABLE datasets (
  dataset_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  acl_mode TEXT NOT NULL CHECK (acl_mode IN ('private', 'public')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  dataset_id INTEGER NOT NULL REFERENCES datasets (dataset_id),
  document_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (dataset_id, document_id)
) STRICT, WITHOUT ROWID;

-- The sequence counts the commits of a dataset: 1, 2, 3 ...
CREATE TABLE transactions (
  dataset_id INTEGER NOT NULL REFERENCES datasets (dataset_id),
  sequence INTEGER NOT NULL,
  transaction_id TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  author TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (dataset_id, sequence),
  UNIQUE (dataset_id, transaction_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX transactions_by_time ON transactions (dataset_id, timestamp, sequence);

-- One row for each document that a transaction changed. "after" is the document as it became, NULL when deleted.
CREATE TABLE document_changes (
  dataset_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  position INTEGER NOT NULL,
  mutations TEXT NOT NULL,
  effects TEXT NOT NULL,
  after TEXT,
  PRIMARY KEY (dataset_id, document_id, sequence),
  FOREIGN KEY (dataset_id, sequence) REFERENCES transactions (dataset_id, sequence)
) STRICT;

CREATE INDEX document_changes_by_sequence ON document_changes (dataset_id, sequence, position);

-- What editors would call it: published, unpublished, discarded. document_id is the published id.
CREATE TABLE document_events (
  dataset_id INTEGER NOT NULL,
  document_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  version_id TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (dataset_id, document_id, sequence, position),
  FOREIGN KEY (dataset_id, sequence) REFERENCES transactions (dataset_id, sequence)
) STRICT, WITHOUT ROWID;

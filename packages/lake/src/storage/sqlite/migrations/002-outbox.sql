-- What commits have left to be sent on. AUTOINCREMENT: a place is never given twice, also after all rows are gone.

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

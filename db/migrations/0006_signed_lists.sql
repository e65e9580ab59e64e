-- The school that the kiosk works for. Lists that are signed for another one are refused.
CREATE TABLE school (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  urn TEXT NOT NULL CHECK (urn <> '')
) STRICT;

-- Keys that may sign lists, and those that were taken away. id: minisign's key id, all 16 digits of it.
CREATE TABLE trusted_key (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 16 AND NOT id GLOB '*[^0-9A-F]*'),
  public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) = 64 AND NOT public_key GLOB '*[^0-9a-f]*'),
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  revoked_by TEXT,
  revoked_at INTEGER,
  CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
) STRICT;

CREATE TRIGGER trusted_key_is_never_deleted BEFORE DELETE ON trusted_key
BEGIN
  SELECT RAISE (ABORT, 'a key is revoked, never deleted');
END;

CREATE TRIGGER trusted_key_is_what_it_is BEFORE UPDATE OF number, id, public_key, added_by, added_at ON trusted_key
BEGIN
  SELECT RAISE (ABORT, 'a key is never changed');
END;

CREATE TRIGGER trusted_key_stays_revoked BEFORE UPDATE OF revoked_by, revoked_at ON trusted_key
WHEN OLD.revoked_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a revoked key stays revoked');
END;

-- Authentic lists that were newer than all before them when they came. digest: SHA-256 of the signed bytes and their
-- trusted comment. note: of whoever resolved a list that could not be read.
CREATE TABLE signed_list (
  key TEXT NOT NULL REFERENCES trusted_key (id),
  version INTEGER NOT NULL CHECK (version > 0),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL CHECK (expires > issued),
  state TEXT NOT NULL CHECK (state IN ('in-force', 'waiting', 'unread', 'settled')),
  note TEXT NOT NULL,
  PRIMARY KEY (key, version)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX signed_list_in_force ON signed_list (state) WHERE state = 'in-force';

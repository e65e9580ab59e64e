-- People with roles and PINs; decisions say which of them it was, and a referral can be cleared.

-- Who works with the kiosk. pin_hash: Argon2id. A lock lasts locked_for seconds from locked_at, which counts from the
-- start of the device that locked_start names.
CREATE TABLE person (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE CHECK (folded <> ''),
  role TEXT NOT NULL CHECK (role IN ('staff', 'senior-leader', 'it', 'school-business-manager')),
  pin_hash TEXT NOT NULL CHECK (pin_hash GLOB '$argon2id$*'),
  pin_number INTEGER NOT NULL CHECK (pin_number > 0),
  must_change_pin INTEGER NOT NULL CHECK (must_change_pin IN (0, 1)),
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  wrong_pins INTEGER NOT NULL CHECK (wrong_pins >= 0),
  locked_for INTEGER NOT NULL CHECK (locked_for BETWEEN 0 AND 3600),
  locked_start TEXT NOT NULL,
  locked_at INTEGER NOT NULL CHECK (locked_at >= 0),
  added_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER person_is_never_deleted BEFORE DELETE ON person
BEGIN
  SELECT RAISE (ABORT, 'a person is disabled, never deleted');
END;

CREATE TRIGGER person_is_who_they_are BEFORE UPDATE OF id, name, folded ON person
BEGIN
  SELECT RAISE (ABORT, 'a person keeps their id and name');
END;

-- The decisions get a new shape under their old name, so the rows wait beside.
CREATE TEMP TABLE kept_decision AS SELECT * FROM decision;
CREATE TEMP TABLE kept_pupil AS SELECT * FROM decision_pupil;
DROP TABLE decision_pupil;
DROP TABLE decision;

-- What staff answered, in the order they did. Rows are added and never changed.
CREATE TABLE decision (
  photo INTEGER NOT NULL REFERENCES photo (number) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'vouch', 'not-a-face', 'cover-area', 'cover-face', 'cover-unnamed',
                                     'roll', 'confirm-heads', 'absent', 'crop', 'block', 'refer', 'clear-referral',
                                     'approve')),
  by TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  at INTEGER NOT NULL,
  face INTEGER,
  pupil TEXT,
  vouched_as TEXT CHECK (vouched_as IN ('staff', 'adult')),
  heads INTEGER,
  text TEXT,
  x INTEGER,
  y INTEGER,
  w INTEGER,
  h INTEGER,
  PRIMARY KEY (photo, position),
  CHECK ((kind IN ('name', 'vouch', 'not-a-face', 'cover-face')) = (face IS NOT NULL)),
  CHECK ((kind IN ('name', 'absent')) = (pupil IS NOT NULL)),
  CHECK ((kind = 'vouch') = (vouched_as IS NOT NULL)),
  CHECK ((kind = 'confirm-heads') = (heads IS NOT NULL)),
  CHECK ((kind IN ('vouch', 'refer', 'approve')) = (text IS NOT NULL)),
  CHECK ((kind IN ('cover-area', 'crop')) = (x IS NOT NULL)),
  CHECK ((x IS NULL) = (y IS NULL) AND (x IS NULL) = (w IS NULL) AND (x IS NULL) = (h IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_kind ON decision (kind, photo);

-- Who a 'roll' decision ticked.
CREATE TABLE decision_pupil (
  photo INTEGER NOT NULL,
  decision INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  pupil TEXT NOT NULL,
  PRIMARY KEY (photo, decision, position),
  FOREIGN KEY (photo, decision) REFERENCES decision (photo, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
BEGIN
  SELECT RAISE (ABORT, 'a decision is never changed');
END;

CREATE TRIGGER decision_goes_with_its_photo BEFORE DELETE ON decision
WHEN EXISTS (SELECT 1 FROM photo WHERE number = OLD.photo)
BEGIN
  SELECT RAISE (ABORT, 'a decision is kept as long as its photo');
END;

INSERT INTO decision (photo, position, kind, by, at, face, pupil, vouched_as, heads, text, x, y, w, h)
  SELECT photo, position, kind, by, at, face, pupil, vouched_as, heads, text, x, y, w, h FROM kept_decision;
INSERT INTO decision_pupil (photo, decision, position, pupil) SELECT photo, decision, position, pupil FROM kept_pupil;
DROP TABLE kept_decision;
DROP TABLE kept_pupil;

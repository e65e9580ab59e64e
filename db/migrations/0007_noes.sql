-- Who asked on the spot not to be in photos: a pupil, as the list had them then, or somebody whom `note` describes. Rows
-- are added, and lifted once; nothing else of them is changed.
CREATE TABLE spoken_no (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  event TEXT NOT NULL CHECK (event <> ''),
  pupil TEXT CHECK (pupil <> ''),
  upn TEXT NOT NULL,
  mis_id TEXT NOT NULL,
  forename TEXT NOT NULL,
  surname TEXT NOT NULL,
  preferred_forename TEXT NOT NULL,
  preferred_surname TEXT NOT NULL,
  year TEXT NOT NULL,
  class TEXT NOT NULL,
  note TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  at INTEGER NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  lifted_by TEXT CHECK (lifted_by <> ''),
  lifted_at INTEGER,
  evidence TEXT CHECK (evidence <> ''),
  evidence_on TEXT CHECK (evidence_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  CHECK ((pupil IS NULL) = (note <> '')),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL) AND (lifted_by IS NULL) = (evidence IS NULL) AND
         (lifted_by IS NULL) = (evidence_on IS NULL))
) STRICT;

CREATE TRIGGER spoken_no_is_lifted_once BEFORE UPDATE ON spoken_no
WHEN OLD.lifted_by IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a no is lifted once');
END;

CREATE TRIGGER spoken_no_is_who_said_it BEFORE UPDATE OF number, id, event, pupil, upn, mis_id, forename, surname,
  preferred_forename, preferred_surname, year, class, note, by, at, day ON spoken_no
BEGIN
  SELECT RAISE (ABORT, 'a no is never changed');
END;

CREATE TRIGGER spoken_no_is_never_deleted BEFORE DELETE ON spoken_no
BEGIN
  SELECT RAISE (ABORT, 'a no is lifted, never deleted');
END;

-- The decisions get a new shape under their old name, so the rows wait beside.
CREATE TEMP TABLE kept_decision AS SELECT * FROM decision;
CREATE TEMP TABLE kept_pupil AS SELECT * FROM decision_pupil;
DROP TABLE decision_pupil;
DROP TABLE decision;

-- What staff answered, in the order they did. Rows are added and never changed. What was decided together is one step;
-- an undo names the step that it takes back.
CREATE TABLE decision (
  photo INTEGER NOT NULL REFERENCES photo (number) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'vouch', 'not-a-face', 'cover-area', 'cover-face', 'cover-unnamed',
                                     'roll', 'confirm-heads', 'absent', 'crop', 'block', 'refer', 'clear-referral',
                                     'uncover-area', 'uncover-face', 'never-seen', 'could-tell', 'about-no', 'undo', 'approve')),
  by TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  at INTEGER NOT NULL,
  step INTEGER NOT NULL CHECK (step >= 0),
  face INTEGER,
  pupil TEXT,
  vouched_as TEXT CHECK (vouched_as IN ('staff', 'adult')),
  heads INTEGER,
  answer TEXT CHECK (answer IN ('no', 'yes', 'larger', 'covered', 'block')),
  undoes INTEGER CHECK (undoes > 0 AND undoes < step),
  no TEXT REFERENCES spoken_no (id),
  text TEXT,
  x INTEGER,
  y INTEGER,
  w INTEGER,
  h INTEGER,
  PRIMARY KEY (photo, position),
  CHECK ((kind IN ('name', 'vouch', 'not-a-face', 'cover-face', 'uncover-face')) = (face IS NOT NULL)),
  CHECK ((kind IN ('name', 'absent', 'could-tell')) = (pupil IS NOT NULL)),
  CHECK ((kind = 'vouch') = (vouched_as IS NOT NULL)),
  CHECK ((kind = 'confirm-heads') = (heads IS NOT NULL)),
  CHECK ((kind IN ('never-seen', 'could-tell', 'about-no')) = (answer IS NOT NULL)),
  CHECK (kind <> 'never-seen' OR answer IN ('no', 'yes')),
  CHECK (kind <> 'could-tell' OR answer IN ('no', 'larger', 'block')),
  CHECK ((kind = 'about-no') = (no IS NOT NULL)),
  CHECK (kind <> 'about-no' OR answer IN ('no', 'covered', 'block')),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK ((kind IN ('vouch', 'refer', 'about-no', 'approve')) = (text IS NOT NULL)),
  CHECK ((kind IN ('cover-area', 'crop', 'uncover-area')) = (x IS NOT NULL)),
  CHECK ((x IS NULL) = (y IS NULL) AND (x IS NULL) = (w IS NULL) AND (x IS NULL) = (h IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_kind ON decision (kind, photo);

-- Whom a 'roll' decision ticked, and whom a 'never-seen' one looked for.
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

INSERT INTO decision (photo, position, kind, by, person, at, step, face, pupil, vouched_as, heads, answer, undoes, text, x, y, w, h)
  SELECT photo, position, kind, by, person, at, step, face, pupil, vouched_as, heads, answer, undoes, text, x, y, w, h
  FROM kept_decision;
INSERT INTO decision_pupil (photo, decision, position, pupil) SELECT photo, decision, position, pupil FROM kept_pupil;
DROP TABLE kept_decision;
DROP TABLE kept_pupil;

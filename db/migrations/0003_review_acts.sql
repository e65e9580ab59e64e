-- What IT may set, in hundredths where it is a factor. What is not here has its default.
CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name IN ('cover-growth')),
  number INTEGER NOT NULL,
  CHECK (name <> 'cover-growth' OR number BETWEEN 140 AND 300)
) STRICT, WITHOUT ROWID;

-- A photo that was deleted at once, and what the school business manager is told. The photo's row stays: it blocks
-- equal pictures. `photo` is its id, not its number: the notice outlives the row.
CREATE TABLE incident (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  photo TEXT NOT NULL UNIQUE CHECK (photo <> ''),
  event TEXT NOT NULL,
  by TEXT NOT NULL CHECK (by <> ''),
  at INTEGER NOT NULL,
  note TEXT NOT NULL CHECK (note <> '')
) STRICT;

CREATE TRIGGER incident_is_never_changed BEFORE UPDATE ON incident
BEGIN
  SELECT RAISE (ABORT, 'an incident is never changed');
END;

-- Who read the names of the restricted pupils, and which: `names` is a hash of who they were and how restricted.
CREATE TABLE names_read (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  by TEXT NOT NULL CHECK (by <> ''),
  at INTEGER NOT NULL,
  list_version INTEGER NOT NULL CHECK (list_version > 0),
  names BLOB NOT NULL CHECK (length(names) = 32)
) STRICT;

CREATE INDEX names_read_names ON names_read (names);

-- Photos that were deleted: key, faces and tags are gone.
CREATE TABLE deleted_photo (
  photo INTEGER PRIMARY KEY REFERENCES photo (number) ON DELETE CASCADE
) STRICT;

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
                                     'uncover-area', 'uncover-face', 'never-seen', 'could-tell', 'undo', 'approve')),
  by TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  at INTEGER NOT NULL,
  step INTEGER NOT NULL CHECK (step >= 0),
  face INTEGER,
  pupil TEXT,
  vouched_as TEXT CHECK (vouched_as IN ('staff', 'adult')),
  heads INTEGER,
  answer TEXT CHECK (answer IN ('no', 'yes', 'larger', 'block')),
  undoes INTEGER CHECK (undoes > 0 AND undoes < step),
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
  CHECK ((kind IN ('never-seen', 'could-tell')) = (answer IS NOT NULL)),
  CHECK (kind <> 'never-seen' OR answer IN ('no', 'yes')),
  CHECK (kind <> 'could-tell' OR answer IN ('no', 'larger', 'block')),
  CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
  CHECK ((kind IN ('vouch', 'refer', 'approve')) = (text IS NOT NULL)),
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

-- What one person decided in one second was one step, as far as anybody can tell now.
INSERT INTO decision (photo, position, kind, by, person, at, step, face, pupil, vouched_as, heads, text, x, y, w, h)
  SELECT photo, position, kind, by, person, at,
         1 + sum(begins) OVER (PARTITION BY photo ORDER BY position),
         face, pupil, vouched_as, heads, text, x, y, w, h
  FROM (SELECT *, position > 0 AND (by <> lag(by) OVER earlier OR at <> lag(at) OVER earlier) AS begins
        FROM kept_decision WINDOW earlier AS (PARTITION BY photo ORDER BY position));
INSERT INTO decision_pupil (photo, decision, position, pupil) SELECT photo, decision, position, pupil FROM kept_pupil;
DROP TABLE kept_decision;
DROP TABLE kept_pupil;

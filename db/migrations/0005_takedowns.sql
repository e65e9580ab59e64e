-- Who is in a released picture, and how. shown: 0 for whoever is covered. face_share: height of the face over height of
-- the picture; NULL where it was not recorded, or where no face of theirs can be seen.
CREATE TABLE release_pupil (
  release INTEGER NOT NULL,
  item INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  pupil TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  face_share REAL CHECK (face_share >= 0),
  PRIMARY KEY (release, item, position),
  FOREIGN KEY (release, item) REFERENCES release_item (release, position)
) STRICT, WITHOUT ROWID;

INSERT INTO release_pupil (release, item, position, pupil, shown)
  SELECT release, item, position, pupil, 1 FROM release_shown;
DROP TABLE release_shown;

CREATE INDEX release_pupil_pupil ON release_pupil (pupil);

-- How many people can be seen in a released picture. No row: it was not recorded.
CREATE TABLE release_people (
  release INTEGER NOT NULL,
  item INTEGER NOT NULL,
  shown INTEGER NOT NULL CHECK (shown >= 0),
  PRIMARY KEY (release, item),
  FOREIGN KEY (release, item) REFERENCES release_item (release, position)
) STRICT, WITHOUT ROWID;

-- Since when, and with which list, a released picture is no longer allowed for somebody in it. Only for the date: what
-- is no longer allowed is asked of the list in force, each time.
CREATE TABLE recall_notice (
  release INTEGER NOT NULL,
  item INTEGER NOT NULL,
  pupil TEXT NOT NULL,
  since INTEGER NOT NULL,
  list_version INTEGER NOT NULL CHECK (list_version > 0),
  PRIMARY KEY (release, item, pupil),
  FOREIGN KEY (release, item) REFERENCES release_item (release, position)
) STRICT, WITHOUT ROWID;

-- What somebody did about a post. Rows are added and never changed.
CREATE TABLE takedown (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  release INTEGER NOT NULL,
  item INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('confirmed', 'cannot')),
  by TEXT NOT NULL CHECK (by <> ''),
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  FOREIGN KEY (release, item) REFERENCES release_item (release, position)
) STRICT;

CREATE TRIGGER takedown_is_never_changed BEFORE UPDATE ON takedown
BEGIN
  SELECT RAISE (ABORT, 'a takedown is never changed');
END;

CREATE TRIGGER takedown_is_never_deleted BEFORE DELETE ON takedown
BEGIN
  SELECT RAISE (ABORT, 'a takedown is never deleted');
END;

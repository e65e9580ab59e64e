-- Other kiosks of the school with which trips are shared. key: with which one signs; recipient: to whom is encrypted
-- what it shall read.
CREATE TABLE paired_kiosk (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (length(key) = 64 AND NOT key GLOB '*[^0-9a-f]*'),
  recipient TEXT NOT NULL CHECK (recipient GLOB 'age1*'),
  name TEXT NOT NULL CHECK (name <> ''),
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  removed_by TEXT,
  removed_at INTEGER,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;

CREATE TRIGGER paired_kiosk_is_never_deleted BEFORE DELETE ON paired_kiosk
BEGIN
  SELECT RAISE (ABORT, 'a kiosk is removed, its row stays');
END;

CREATE TRIGGER paired_kiosk_is_what_it_is BEFORE UPDATE OF number, key, recipient, name, added_by, added_at ON paired_kiosk
BEGIN
  SELECT RAISE (ABORT, 'a paired kiosk is never changed');
END;

CREATE TRIGGER paired_kiosk_stays_removed BEFORE UPDATE OF removed_by, removed_at ON paired_kiosk
WHEN OLD.removed_at IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a removed kiosk stays removed');
END;

-- side: here, where this kiosk goes along; away, where another one was given a pack; guest, where this one goes along
-- with the pack of another one. ends: of the lease.
CREATE TABLE trip (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  side TEXT NOT NULL CHECK (side IN ('here', 'away', 'guest')),
  kiosk TEXT REFERENCES paired_kiosk (key),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  until_day TEXT NOT NULL CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND until_day >= from_day),
  ends INTEGER NOT NULL,
  list_version INTEGER NOT NULL CHECK (list_version > 0),
  prepared_by TEXT NOT NULL,
  prepared_at INTEGER NOT NULL,
  ending TEXT CHECK (ending IN ('back', 'handed-over', 'results-home', 'lost')),
  ended_by TEXT,
  ended_at INTEGER,
  CHECK ((side = 'here') = (kiosk IS NULL)),
  CHECK ((ending IS NULL) = (ended_by IS NULL) AND (ending IS NULL) = (ended_at IS NULL))
) STRICT;

CREATE TRIGGER trip_is_never_deleted BEFORE DELETE ON trip
BEGIN
  SELECT RAISE (ABORT, 'a trip is ended, its row stays');
END;

CREATE TRIGGER trip_is_what_was_prepared BEFORE UPDATE OF number, id, name, side, kiosk, from_day, until_day, ends,
  list_version, prepared_by, prepared_at ON trip
BEGIN
  SELECT RAISE (ABORT, 'a trip is never changed');
END;

CREATE TRIGGER trip_ends_once BEFORE UPDATE OF ending, ended_by, ended_at ON trip
WHEN OLD.ending IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a trip ends once');
END;

-- Who is on it. They are forgotten when it has ended.
CREATE TABLE trip_goer (
  trip INTEGER NOT NULL REFERENCES trip (number),
  position INTEGER NOT NULL CHECK (position >= 0),
  pupil TEXT NOT NULL CHECK (pupil <> ''),
  PRIMARY KEY (trip, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE trip_account (
  trip INTEGER NOT NULL REFERENCES trip (number),
  position INTEGER NOT NULL CHECK (position >= 0),
  account TEXT NOT NULL CHECK (account <> ''),
  PRIMARY KEY (trip, position)
) STRICT, WITHOUT ROWID;

-- What went out on a trip.
CREATE TABLE trip_release (
  release TEXT PRIMARY KEY REFERENCES release (id),
  trip INTEGER NOT NULL REFERENCES trip (number)
) STRICT, WITHOUT ROWID;

-- The list that came with a guest's pack, as long as the trip lasts. At most one.
CREATE TABLE trip_list (
  trip INTEGER PRIMARY KEY REFERENCES trip (number),
  version INTEGER NOT NULL CHECK (version > 0),
  school TEXT NOT NULL,
  urn TEXT NOT NULL,
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  pupils INTEGER NOT NULL CHECK (pupils >= 0),
  restricted INTEGER NOT NULL CHECK (restricted BETWEEN 0 AND pupils)
) STRICT;

CREATE TABLE trip_pupil (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  list INTEGER NOT NULL REFERENCES trip_list (trip),
  key TEXT NOT NULL CHECK (key <> ''),
  row INTEGER NOT NULL CHECK (row >= 0),
  upn TEXT NOT NULL,
  mis_id TEXT NOT NULL,
  forename TEXT NOT NULL,
  surname TEXT NOT NULL,
  preferred_forename TEXT NOT NULL,
  preferred_surname TEXT NOT NULL,
  year TEXT NOT NULL,
  class TEXT NOT NULL,
  social TEXT NOT NULL CHECK (social IN ('nothing', 'refused', 'granted')),
  website TEXT NOT NULL CHECK (website IN ('nothing', 'refused', 'granted')),
  print TEXT NOT NULL CHECK (print IN ('nothing', 'refused', 'granted')),
  press TEXT NOT NULL CHECK (press IN ('nothing', 'refused', 'granted')),
  display TEXT NOT NULL CHECK (display IN ('nothing', 'refused', 'granted')),
  never INTEGER NOT NULL CHECK (never IN (0, 1)),
  expires TEXT CHECK (expires GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  evidence TEXT NOT NULL
) STRICT;

CREATE TABLE trip_pupil_limit (
  pupil INTEGER NOT NULL REFERENCES trip_pupil (position),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('unknown', 'group', 'no-name', 'no-face-on', 'only', 'not', 'not-with', 'until',
                                     'ask')),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (pupil, position),
  CHECK ((kind = 'until') = (day IS NOT NULL))
) STRICT, WITHOUT ROWID;

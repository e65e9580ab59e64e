-- The whole schema, as it is after the last migration. Tests prove that replaying migrations/ gives the same.

-- Times are seconds since 1970 in UTC, days are 'YYYY-MM-DD'. Positions keep an order and count from 0.

-- Every list that was ever in force: the headers stay, the pupils of an old list do not.
CREATE TABLE list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL CHECK (version > 0),
  school TEXT NOT NULL,
  urn TEXT NOT NULL,
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  pupils INTEGER NOT NULL CHECK (pupils >= 0),
  restricted INTEGER NOT NULL CHECK (restricted BETWEEN 0 AND pupils),
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX list_in_force ON list (in_force) WHERE in_force = 1;

CREATE TABLE pupil (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  list INTEGER NOT NULL REFERENCES list (id),
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

CREATE TABLE pupil_limit (
  pupil INTEGER NOT NULL REFERENCES pupil (position),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('unknown', 'group', 'no-name', 'no-face-on', 'only', 'not', 'not-with', 'until',
                                     'ask')),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (pupil, position),
  CHECK ((kind = 'until') = (day IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Column headers of the office's export, and what IT said they mean.
CREATE TABLE list_mapping (
  header TEXT PRIMARY KEY,
  meaning TEXT NOT NULL CHECK (meaning <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE photo (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  event TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('social', 'website', 'print', 'press', 'display')),
  source_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  fingerprint_exact TEXT NOT NULL,
  fingerprint_near INTEGER NOT NULL,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  format TEXT NOT NULL,
  tags_unreadable INTEGER NOT NULL CHECK (tags_unreadable IN (0, 1)),
  detector TEXT NOT NULL,
  staged_at INTEGER NOT NULL,
  UNIQUE (event, file_hash)
) STRICT;

-- Apart from the photo, so that erasing a picture is deleting one row, and a backup can leave the keys out.
CREATE TABLE photo_key (
  photo INTEGER PRIMARY KEY REFERENCES photo (number) ON DELETE CASCADE,
  key BLOB NOT NULL CHECK (length(key) > 0)
) STRICT;

CREATE TABLE face (
  photo INTEGER NOT NULL REFERENCES photo (number) ON DELETE CASCADE,
  id INTEGER NOT NULL CHECK (id > 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  w INTEGER NOT NULL,
  h INTEGER NOT NULL,
  score REAL NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('detector', 'tag')),
  PRIMARY KEY (photo, id),
  UNIQUE (photo, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  photo INTEGER NOT NULL REFERENCES photo (number) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('mwg', 'microsoft', 'iptc-region', 'iptc-person', 'keyword', 'digikam',
                                         'lightroom', 'picasa', 'sidecar')),
  x INTEGER,
  y INTEGER,
  w INTEGER,
  h INTEGER,
  place_unusable INTEGER NOT NULL CHECK (place_unusable IN (0, 1)),
  people_branch INTEGER NOT NULL CHECK (people_branch IN (0, 1)),
  PRIMARY KEY (photo, position),
  CHECK ((x IS NULL) = (y IS NULL) AND (x IS NULL) = (w IS NULL) AND (x IS NULL) = (h IS NULL))
) STRICT, WITHOUT ROWID;

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

-- Folders that photos were taken from.
CREATE TABLE source_folder (
  event TEXT NOT NULL,
  folder TEXT NOT NULL CHECK (folder <> ''),
  PRIMARY KEY (event, folder)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('social', 'website', 'print', 'press', 'display')),
  long_edge INTEGER NOT NULL CHECK (long_edge > 0),
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'active')),
  approved_by TEXT NOT NULL,
  activated_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account_lead (
  account TEXT NOT NULL REFERENCES account (name),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  trained TEXT CHECK (trained GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  PRIMARY KEY (account, position)
) STRICT, WITHOUT ROWID;

-- The last <nnn> given to a released file of an event.
CREATE TABLE event_number (
  event TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

-- Releases outlive the photos they were made from: recall needs them.
CREATE TABLE release (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  event TEXT NOT NULL,
  account TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('social', 'website', 'print', 'press', 'display')),
  temporary_folder TEXT NOT NULL,
  folder TEXT NOT NULL,
  list_version INTEGER NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('publishing', 'published', 'withdrawn'))
) STRICT;

-- The text of the post that a release was made for. No row: it went out without one.
CREATE TABLE release_caption (
  release INTEGER PRIMARY KEY REFERENCES release (number),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE TABLE release_item (
  release INTEGER NOT NULL REFERENCES release (number),
  position INTEGER NOT NULL CHECK (position >= 0),
  photo TEXT NOT NULL CHECK (photo <> ''),
  output TEXT NOT NULL CHECK (output <> ''),
  sha256 TEXT NOT NULL,
  PRIMARY KEY (release, position),
  UNIQUE (release, output)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_cover (
  release INTEGER NOT NULL,
  item INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  w INTEGER NOT NULL,
  h INTEGER NOT NULL,
  PRIMARY KEY (release, item, position),
  FOREIGN KEY (release, item) REFERENCES release_item (release, position)
) STRICT, WITHOUT ROWID;

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

-- Names in the audit log. An id is a salted hash of its name: it ties the name to the log, and says nothing once
-- name and salt are erased.
CREATE TABLE audit_person (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  salt BLOB CHECK (length(salt) = 32),
  name TEXT CHECK (name <> ''),
  CHECK ((name IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX audit_person_name ON audit_person (name) WHERE name IS NOT NULL;

-- people: JSON array of ids; details: JSON array of [name, value]; hash: see audit_chain.hpp.
CREATE TABLE audit_entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  at INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act <> ''),
  by TEXT NOT NULL,
  people TEXT NOT NULL,
  details TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE (ABORT, 'the audit log is never changed');
END;

CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE (ABORT, 'the audit log is never shortened');
END;

-- Where the log ends, signed by the device.
CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL CHECK (number >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- What IT may set, in hundredths where it is a factor. What is not here has its default.
CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name IN ('cover-growth')),
  number INTEGER NOT NULL,
  CHECK (name <> 'cover-growth' OR number BETWEEN 140 AND 300)
) STRICT, WITHOUT ROWID;

-- How the kiosk's screen looks, as IT set it; no row while nothing was set.
CREATE TABLE screen (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  theme TEXT NOT NULL CHECK (theme IN ('light', 'dark', 'high-contrast')),
  text_size TEXT NOT NULL CHECK (text_size IN ('normal', 'large')),
  motion INTEGER NOT NULL CHECK (motion IN (0, 1)),
  lock_after INTEGER NOT NULL CHECK (lock_after BETWEEN 15 AND 3600)
) STRICT;

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

-- Where IT puts the signed list, with what lets the kiosk in (PEM texts, a token). It is no reason to believe what lies
-- there: only the signature is.
CREATE TABLE list_address (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  url TEXT NOT NULL CHECK (url LIKE 'https://%'),
  authority TEXT NOT NULL,
  token TEXT NOT NULL,
  certificate TEXT NOT NULL,
  private_key TEXT NOT NULL,
  proxy TEXT NOT NULL,
  CHECK ((certificate = '') = (private_key = ''))
) STRICT;

-- What became of asking there. tag: the server's, of the list that was taken.
CREATE TABLE list_fetch (
  one INTEGER PRIMARY KEY REFERENCES list_address (one) ON DELETE CASCADE,
  asked INTEGER NOT NULL,
  answered INTEGER,
  next INTEGER NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  tag TEXT NOT NULL,
  problem TEXT NOT NULL,
  offline INTEGER NOT NULL CHECK (offline IN (0, 1))
) STRICT;

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
-- What of setting the kiosk up is kept nowhere else. clock_start: the start of the device for which a person said that
-- its clock is right; empty: none. under_way: somebody is walked through it on the screen.
CREATE TABLE set_up (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  clock_start TEXT NOT NULL,
  under_way INTEGER NOT NULL CHECK (under_way IN (0, 1))
) STRICT;

INSERT INTO set_up (one, clock_start, under_way) VALUES (1, '', 0);

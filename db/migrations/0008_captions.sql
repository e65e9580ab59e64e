-- The text of the post that a release was made for. No row: it went out without one.
CREATE TABLE release_caption (
  release INTEGER PRIMARY KEY REFERENCES release (number),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

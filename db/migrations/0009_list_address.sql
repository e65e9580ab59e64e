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

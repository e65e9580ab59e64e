-- How the kiosk's screen looks, as IT set it; no row while nothing was set.
CREATE TABLE screen (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  theme TEXT NOT NULL CHECK (theme IN ('light', 'dark', 'high-contrast')),
  text_size TEXT NOT NULL CHECK (text_size IN ('normal', 'large')),
  motion INTEGER NOT NULL CHECK (motion IN (0, 1)),
  lock_after INTEGER NOT NULL CHECK (lock_after BETWEEN 15 AND 3600)
) STRICT;

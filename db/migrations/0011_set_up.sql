-- What of setting the kiosk up is kept nowhere else. clock_start: the start of the device for which a person said that
-- its clock is right; empty: none. under_way: somebody is walked through it on the screen.
CREATE TABLE set_up (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  clock_start TEXT NOT NULL,
  under_way INTEGER NOT NULL CHECK (under_way IN (0, 1))
) STRICT;

INSERT INTO set_up (one, clock_start, under_way) VALUES (1, '', 0);

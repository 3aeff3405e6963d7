-- How a chapter stands in the accounts of one year. A chapter without a row stands as planned: included, in its
-- usual place, under its usual name. `kind` says which it is ('scope', 'objective'; 'own' for one of the
-- organisation's own, of which there may be several).
CREATE TABLE chapter (
  id           TEXT PRIMARY KEY,
  year_id      TEXT NOT NULL REFERENCES year (id),
  kind         TEXT NOT NULL CHECK (kind <> ''),
  objective_id TEXT REFERENCES objective (id),
  included     INTEGER NOT NULL CHECK (included IN (0, 1)),
  position     INTEGER CHECK (position >= 1),
  title        TEXT NOT NULL,
  CHECK ((kind = 'objective') = (objective_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX chapter_once ON chapter (year_id, kind, coalesce(objective_id, iif(kind = 'own', id, '')));
CREATE INDEX chapter_by_objective ON chapter (objective_id) WHERE objective_id IS NOT NULL;

-- The organisation's logo, apart from what is said of it, so that reading that does not read a picture.
CREATE TABLE logo (
  id              TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL UNIQUE REFERENCES organisation (id),
  -- The bytes of the file in base64: the journal, which keeps every change, is text.
  picture         TEXT NOT NULL CHECK (picture <> '' AND length(picture) <= 700000)
) STRICT;

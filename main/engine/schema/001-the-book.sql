-- The book: one organisation, all its years. Plain SQL, so that an auditor can read what is kept and how.
-- Ids are UUIDv7 text. Days are ISO YYYY-MM-DD, moments UTC ISO, money whole hundredths of the currency.

CREATE TABLE book (
  id           TEXT PRIMARY KEY,
  created_at   TEXT NOT NULL,
  sample       INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE organisation (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL CHECK (name <> ''),
  short_name   TEXT NOT NULL,
  legal_form   TEXT NOT NULL,
  registration TEXT NOT NULL,
  place        TEXT NOT NULL,
  founded_in   TEXT NOT NULL,
  mission      TEXT NOT NULL,
  vision       TEXT NOT NULL,
  "values"     TEXT NOT NULL,
  history      TEXT NOT NULL,
  governance   TEXT NOT NULL,
  language     TEXT NOT NULL,
  currency     TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT;

-- An accounting period.
CREATE TABLE year (
  id           TEXT PRIMARY KEY,
  label        TEXT NOT NULL UNIQUE CHECK (label <> ''),
  starts_on    TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
  ends_on      TEXT NOT NULL CHECK (date(ends_on) IS ends_on),
  status       TEXT NOT NULL CHECK (status IN ('draft', 'in-audit', 'revised', 'approved', 'published')),
  rolled_from  TEXT REFERENCES year (id),
  foreword     TEXT NOT NULL,
  scope_in     TEXT NOT NULL,
  scope_out    TEXT NOT NULL,
  method       TEXT NOT NULL,
  limitations  TEXT NOT NULL,
  changes      TEXT NOT NULL,
  conclusion   TEXT NOT NULL,
  CHECK (starts_on < ends_on)
) STRICT;

CREATE TABLE objective (
  id           TEXT PRIMARY KEY,
  code         TEXT NOT NULL UNIQUE,
  title        TEXT NOT NULL CHECK (title <> ''),
  description  TEXT NOT NULL,
  position     INTEGER NOT NULL
) STRICT;

-- How an objective stands in one year: in the accounts or not, and its chapter.
CREATE TABLE objective_year (
  id            TEXT PRIMARY KEY,
  objective_id  TEXT NOT NULL REFERENCES objective (id),
  year_id       TEXT NOT NULL REFERENCES year (id),
  included      INTEGER NOT NULL CHECK (included IN (0, 1)),
  reason        TEXT NOT NULL,
  lead          TEXT NOT NULL,
  what_we_did   TEXT NOT NULL,
  what_happened TEXT NOT NULL,
  conclusion    TEXT NOT NULL,
  UNIQUE (objective_id, year_id)
) STRICT;
CREATE INDEX objective_year_by_year ON objective_year (year_id);

CREATE TABLE activity (
  id           TEXT PRIMARY KEY,
  number       INTEGER NOT NULL UNIQUE,
  objective_id TEXT NOT NULL REFERENCES objective (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  description  TEXT NOT NULL,
  position     INTEGER NOT NULL,
  started_on   TEXT CHECK (started_on IS NULL OR date(started_on) IS started_on),
  ended_on     TEXT CHECK (ended_on IS NULL OR date(ended_on) IS ended_on)
) STRICT;
CREATE INDEX activity_by_objective ON activity (objective_id);

CREATE TABLE stakeholder (
  id             TEXT PRIMARY KEY,
  number         INTEGER NOT NULL UNIQUE,
  name           TEXT NOT NULL CHECK (name <> ''),
  description    TEXT NOT NULL,
  accountability TEXT NOT NULL CHECK (accountability IN ('above', 'below', 'within', 'beside')),
  exchange       TEXT NOT NULL
) STRICT;

-- How a stakeholder stands in one year. Left out only with a reason.
CREATE TABLE stakeholder_year (
  id             TEXT PRIMARY KEY,
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id),
  year_id        TEXT NOT NULL REFERENCES year (id),
  size           INTEGER CHECK (size >= 0),
  size_words     TEXT NOT NULL,
  interest       REAL CHECK (interest BETWEEN 0 AND 10),
  influence      REAL CHECK (influence BETWEEN 0 AND 10),
  map_x          REAL CHECK (map_x BETWEEN 0 AND 1),
  map_y          REAL CHECK (map_y BETWEEN 0 AND 1),
  included       INTEGER NOT NULL CHECK (included IN (0, 1)),
  reason         TEXT NOT NULL,
  asked_how      TEXT NOT NULL,
  UNIQUE (stakeholder_id, year_id),
  CHECK (included = 1 OR reason <> '')
) STRICT;
CREATE INDEX stakeholder_year_by_year ON stakeholder_year (year_id);

-- An edge of the stakeholder map. NULL is the organisation itself.
CREATE TABLE relationship (
  id       TEXT PRIMARY KEY,
  from_id  TEXT REFERENCES stakeholder (id),
  to_id    TEXT REFERENCES stakeholder (id),
  verb     TEXT NOT NULL,
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
  CHECK (from_id IS NOT to_id)
) STRICT;
CREATE INDEX relationship_by_from ON relationship (from_id);
CREATE INDEX relationship_by_to ON relationship (to_id);

CREATE TABLE outcome (
  id             TEXT PRIMARY KEY,
  number         INTEGER NOT NULL UNIQUE,
  stakeholder_id TEXT NOT NULL REFERENCES stakeholder (id),
  activity_id    TEXT NOT NULL REFERENCES activity (id),
  statement      TEXT NOT NULL CHECK (statement <> ''),
  description    TEXT NOT NULL,
  intended       INTEGER NOT NULL CHECK (intended IN (0, 1)),
  positive       INTEGER NOT NULL CHECK (positive IN (0, 1)),
  block          TEXT NOT NULL CHECK (block IN ('staff', 'customers', 'local-community', 'public-benefit')),
  position       INTEGER NOT NULL
) STRICT;
CREATE INDEX outcome_by_stakeholder ON outcome (stakeholder_id);
CREATE INDEX outcome_by_activity ON outcome (activity_id);

CREATE TABLE indicator (
  id          TEXT PRIMARY KEY,
  number      INTEGER NOT NULL UNIQUE,
  outcome_id  TEXT NOT NULL REFERENCES outcome (id),
  name        TEXT NOT NULL CHECK (name <> ''),
  better_when TEXT NOT NULL CHECK (better_when IN ('higher', 'lower', 'neither')),
  qualitative INTEGER NOT NULL CHECK (qualitative IN (0, 1)),
  source      TEXT NOT NULL,
  frequency   TEXT NOT NULL,
  collector   TEXT NOT NULL,
  decision    TEXT NOT NULL,
  asked_for   TEXT NOT NULL,
  key         INTEGER NOT NULL CHECK (key IN (0, 1)),
  started_on  TEXT CHECK (started_on IS NULL OR date(started_on) IS started_on),
  retired_on  TEXT CHECK (retired_on IS NULL OR date(retired_on) IS retired_on),
  retired_why TEXT NOT NULL,
  position    INTEGER NOT NULL
) STRICT;
CREATE INDEX indicator_by_outcome ON indicator (outcome_id);

-- What an indicator measures, version by version. Readings taken under different versions are not compared.
CREATE TABLE indicator_definition (
  id           TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  version      INTEGER NOT NULL CHECK (version >= 1),
  valid_from   TEXT NOT NULL CHECK (date(valid_from) IS valid_from),
  kind         TEXT NOT NULL CHECK (kind IN ('number', 'percentage', 'money', 'scale', 'yes-no', 'judgement')),
  definition   TEXT NOT NULL,
  unit         TEXT NOT NULL,
  decimals     INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  scale        TEXT NOT NULL CHECK (json_valid(scale)),
  scale_figure TEXT NOT NULL CHECK (scale_figure IN ('mean', 'share')),
  share_from   INTEGER NOT NULL CHECK (share_from >= 0),
  combining    TEXT NOT NULL CHECK (combining IN ('sum', 'last', 'none')),
  change_note  TEXT NOT NULL,
  UNIQUE (indicator_id, version)
) STRICT;

CREATE TABLE breakdown (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE breakdown_group (
  id           TEXT PRIMARY KEY,
  breakdown_id TEXT NOT NULL REFERENCES breakdown (id),
  label        TEXT NOT NULL CHECK (label <> ''),
  position     INTEGER NOT NULL,
  UNIQUE (breakdown_id, label)
) STRICT;

CREATE TABLE indicator_breakdown (
  id           TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  breakdown_id TEXT NOT NULL REFERENCES breakdown (id),
  UNIQUE (indicator_id, breakdown_id)
) STRICT;
CREATE INDEX indicator_breakdown_by_breakdown ON indicator_breakdown (breakdown_id);

-- One value of an indicator. Which of the value columns are filled follows from the kind.
CREATE TABLE reading (
  id               TEXT PRIMARY KEY,
  number           INTEGER NOT NULL UNIQUE,
  indicator_id     TEXT NOT NULL REFERENCES indicator (id),
  definition_id    TEXT NOT NULL REFERENCES indicator_definition (id),
  year_id          TEXT NOT NULL REFERENCES year (id),
  period_start     TEXT NOT NULL CHECK (date(period_start) IS period_start),
  period_end       TEXT NOT NULL CHECK (date(period_end) IS period_end),
  group_id         TEXT REFERENCES breakdown_group (id),
  kind             TEXT NOT NULL CHECK (kind IN ('number', 'percentage', 'money', 'scale', 'yes-no', 'judgement')),
  number_value     REAL,
  percent          REAL,
  numerator        REAL CHECK (numerator >= 0),
  denominator      REAL CHECK (denominator > 0),
  pence            INTEGER,
  counts           TEXT CHECK (counts IS NULL OR json_valid(counts)),
  yes              INTEGER CHECK (yes IN (0, 1)),
  judgement        TEXT,
  grounds          TEXT,
  asked            INTEGER CHECK (asked >= 0),
  answered         INTEGER CHECK (answered >= 0),
  source           TEXT NOT NULL,
  note             TEXT NOT NULL,
  kept_why         TEXT NOT NULL,
  corrects_id      TEXT REFERENCES reading (id),
  correction_why   TEXT NOT NULL,
  superseded_by_id TEXT REFERENCES reading (id) DEFERRABLE INITIALLY DEFERRED,
  recorded_at      TEXT NOT NULL,
  recorded_by      TEXT NOT NULL,
  CHECK (period_start <= period_end),
  CHECK (numerator IS NULL OR denominator IS NULL OR numerator <= denominator),
  CHECK ((kind = 'number') = (number_value IS NOT NULL)),
  CHECK ((kind = 'percentage') = (percent IS NOT NULL)),
  CHECK ((kind = 'money') = (pence IS NOT NULL)),
  CHECK ((kind = 'scale') = (counts IS NOT NULL)),
  CHECK ((kind = 'yes-no') = (yes IS NOT NULL)),
  CHECK ((kind = 'judgement') = (judgement IS NOT NULL AND grounds IS NOT NULL))
) STRICT;
-- One reading stands for one indicator, period and group; corrected ones are kept beside it.
CREATE UNIQUE INDEX reading_that_stands
  ON reading (indicator_id, period_start, period_end, coalesce(group_id, ''))
  WHERE superseded_by_id IS NULL;
CREATE INDEX reading_by_year ON reading (year_id, indicator_id);
CREATE INDEX reading_by_definition ON reading (definition_id);
CREATE INDEX reading_by_group ON reading (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX reading_by_corrects ON reading (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX reading_by_superseded ON reading (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

-- A published indicator as it stood when this book first used it, or one of our own.
CREATE TABLE framework_indicator (
  id              TEXT PRIMARY KEY,
  framework       TEXT NOT NULL,
  framework_title TEXT NOT NULL,
  code            TEXT NOT NULL,
  wording         TEXT NOT NULL CHECK (wording <> ''),
  unit            TEXT NOT NULL,
  population      TEXT NOT NULL,
  source          TEXT NOT NULL,
  licence         TEXT NOT NULL,
  looked_up       TEXT CHECK (looked_up IS NULL OR date(looked_up) IS looked_up),
  shipped         INTEGER NOT NULL CHECK (shipped IN (0, 1)),
  UNIQUE (framework, code)
) STRICT;
CREATE TRIGGER framework_indicator_shipped_is_read_only
  BEFORE UPDATE ON framework_indicator WHEN old.shipped = 1
  BEGIN SELECT RAISE (ABORT, 'A shipped framework indicator is read-only'); END;

CREATE TABLE fit (
  id                     TEXT PRIMARY KEY,
  indicator_id           TEXT NOT NULL REFERENCES indicator (id),
  framework_indicator_id TEXT NOT NULL REFERENCES framework_indicator (id),
  kind                   TEXT NOT NULL CHECK (kind IN ('directly', 'partly', 'contributes')),
  explanation            TEXT NOT NULL,
  UNIQUE (indicator_id, framework_indicator_id)
) STRICT;
CREATE INDEX fit_by_framework_indicator ON fit (framework_indicator_id);

-- What a reading is compared with. Last year is derived from the readings and never stored here.
CREATE TABLE benchmark (
  id                     TEXT PRIMARY KEY,
  number                 INTEGER NOT NULL UNIQUE,
  indicator_id           TEXT NOT NULL REFERENCES indicator (id),
  year_id                TEXT REFERENCES year (id),
  kind                   TEXT NOT NULL CHECK (kind IN ('baseline', 'target', 'peer', 'sector', 'national')),
  label                  TEXT NOT NULL CHECK (label <> ''),
  value                  REAL,
  low                    REAL,
  high                   REAL,
  unit                   TEXT NOT NULL,
  population             TEXT NOT NULL,
  period                 TEXT NOT NULL,
  period_months          INTEGER CHECK (period_months > 0),
  published_on           TEXT CHECK (published_on IS NULL OR date(published_on) IS published_on),
  citation               TEXT NOT NULL,
  same_definition        TEXT NOT NULL CHECK (same_definition IN ('same', 'similar', 'different')),
  definition_note        TEXT NOT NULL,
  framework_indicator_id TEXT REFERENCES framework_indicator (id),
  -- One value, or both ends of a range.
  CHECK ((value IS NOT NULL AND low IS NULL AND high IS NULL)
      OR (value IS NULL AND low IS NOT NULL AND high IS NOT NULL AND low <= high)),
  -- A figure that is not ours says where it was published.
  CHECK (kind IN ('baseline', 'target') OR citation <> '')
) STRICT;
CREATE INDEX benchmark_by_indicator ON benchmark (indicator_id);
CREATE INDEX benchmark_by_year ON benchmark (year_id);
CREATE INDEX benchmark_by_framework_indicator ON benchmark (framework_indicator_id);

-- The last number given out per table (S-03, I-12): never given twice, not even after an undo.
CREATE TABLE numbering (
  table_name TEXT PRIMARY KEY,
  last       INTEGER NOT NULL
) STRICT;

-- The journal: every change, in order, chained by hashes. It is only ever added to.
CREATE TABLE journal (
  sequence       INTEGER PRIMARY KEY,
  at             TEXT NOT NULL,
  who            TEXT NOT NULL,
  verb           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  of             INTEGER REFERENCES journal (sequence),
  schema_number  INTEGER NOT NULL,
  payload_digest TEXT NOT NULL,
  previous_hash  TEXT NOT NULL,
  hash           TEXT NOT NULL,
  CHECK ((kind = 'change') = (of IS NULL))
) STRICT;
CREATE INDEX journal_by_of ON journal (of) WHERE of IS NOT NULL;

-- What each change did: a summary in words, and the rows before and after as canonical JSON. Kept apart, so
-- that a person's words can be erased on request while the chain still verifies: both go, their digest stays.
-- The summary stands first, so that lists of changes need not read past it.
CREATE TABLE journal_payload (
  sequence  INTEGER PRIMARY KEY REFERENCES journal (sequence),
  erased_by INTEGER REFERENCES journal (sequence),
  salt      TEXT,
  summary   TEXT,
  payload   TEXT,
  CHECK ((payload IS NULL) = (erased_by IS NOT NULL)),
  CHECK ((payload IS NULL) = (summary IS NULL)),
  CHECK ((payload IS NULL) = (salt IS NULL))
) STRICT;
CREATE INDEX journal_payload_by_erased ON journal_payload (erased_by) WHERE erased_by IS NOT NULL;

-- Which rows a change touched: for the history of one of them.
CREATE TABLE journal_touched (
  row_id     TEXT NOT NULL,
  sequence   INTEGER NOT NULL REFERENCES journal (sequence),
  table_name TEXT NOT NULL,
  PRIMARY KEY (row_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_touched_by_sequence ON journal_touched (sequence);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;
CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;
CREATE TRIGGER journal_payload_is_not_deleted BEFORE DELETE ON journal_payload
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;
CREATE TRIGGER journal_payload_is_only_erased BEFORE UPDATE ON journal_payload
  WHEN new.payload IS NOT NULL OR old.payload IS NULL OR new.sequence <> old.sequence
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;
CREATE TRIGGER journal_touched_is_not_changed BEFORE UPDATE ON journal_touched
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;
CREATE TRIGGER journal_touched_is_not_deleted BEFORE DELETE ON journal_touched
  BEGIN SELECT RAISE (ABORT, 'The journal is only added to'); END;

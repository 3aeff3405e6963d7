-- The year's daily work: what people said (the daybook), how they were asked (consultations), what proves it (evidence).

-- One act of asking. Counted as a whole here; where known, group by group in consultation_stakeholder.
CREATE TABLE consultation (
  id           TEXT PRIMARY KEY,
  number       INTEGER NOT NULL UNIQUE,
  year_id      TEXT NOT NULL REFERENCES year (id),
  name         TEXT NOT NULL CHECK (name <> ''),
  method       TEXT NOT NULL CHECK (method IN ('survey', 'focus-group', 'interview', 'comment-cards', 'visual', 'observation', 'meeting')),
  status       TEXT NOT NULL CHECK (status IN ('planned', 'under-way', 'done', 'given-up')),
  -- What was to be learned from it.
  purpose      TEXT NOT NULL,
  begins_on    TEXT CHECK (begins_on IS NULL OR date(begins_on) IS begins_on),
  ends_on      TEXT CHECK (ends_on IS NULL OR date(ends_on) IS ends_on),
  run_by       TEXT NOT NULL,
  -- How those who were asked were chosen: only of a random sample is a margin of error more than a guess.
  chosen_by    TEXT NOT NULL CHECK (chosen_by IN ('not-said', 'everyone', 'random', 'open-to-all', 'picked')),
  population   INTEGER CHECK (population >= 0),
  invited      INTEGER CHECK (invited >= 0),
  answered     INTEGER CHECK (answered >= 0),
  -- Results are entered as counts for each answer, or one person's answers after the other's.
  entered_as   TEXT NOT NULL CHECK (entered_as IN ('counts', 'answers')),
  limitations  TEXT NOT NULL,
  -- What changed in the way of asking since last time.
  changes      TEXT NOT NULL,
  -- What was made of it.
  findings     TEXT NOT NULL,
  hours        REAL CHECK (hours >= 0),
  given_up_why TEXT NOT NULL,
  CHECK (begins_on IS NULL OR ends_on IS NULL OR begins_on <= ends_on),
  CHECK (status <> 'given-up' OR given_up_why <> '')
) STRICT;
CREATE INDEX consultation_by_year ON consultation (year_id);

-- Whom it asked.
CREATE TABLE consultation_stakeholder (
  id              TEXT PRIMARY KEY,
  consultation_id TEXT NOT NULL REFERENCES consultation (id),
  stakeholder_id  TEXT NOT NULL REFERENCES stakeholder (id),
  population      INTEGER CHECK (population >= 0),
  invited         INTEGER CHECK (invited >= 0),
  answered        INTEGER CHECK (answered >= 0),
  UNIQUE (consultation_id, stakeholder_id)
) STRICT;
CREATE INDEX consultation_stakeholder_by_stakeholder ON consultation_stakeholder (stakeholder_id);

-- A question, and the indicator whose reading comes from its answers.
CREATE TABLE question (
  id              TEXT PRIMARY KEY,
  consultation_id TEXT NOT NULL REFERENCES consultation (id),
  position        INTEGER NOT NULL,
  wording         TEXT NOT NULL CHECK (wording <> ''),
  kind            TEXT NOT NULL CHECK (kind IN ('scale', 'choice', 'multiple', 'number', 'text')),
  -- The answers to choose from, in order, as a JSON list of words; empty for numbers and open text.
  options         TEXT NOT NULL CHECK (json_valid(options)),
  unit            TEXT NOT NULL,
  indicator_id    TEXT REFERENCES indicator (id),
  -- The group of the indicator's breakdown whose reading it is; NULL: the whole.
  group_id        TEXT REFERENCES breakdown_group (id),
  -- For a percentage: the places of the answers that count, as a JSON list.
  counted         TEXT NOT NULL CHECK (json_valid(counted)),
  -- For numbers: which figure the reading is.
  number_figure   TEXT NOT NULL CHECK (number_figure IN ('mean', 'sum')),
  CHECK (indicator_id IS NOT NULL OR group_id IS NULL),
  CHECK (indicator_id IS NULL OR kind <> 'text')
) STRICT;
CREATE INDEX question_by_consultation ON question (consultation_id, position);
CREATE INDEX question_by_indicator ON question (indicator_id) WHERE indicator_id IS NOT NULL;
CREATE INDEX question_by_group ON question (group_id) WHERE group_id IS NOT NULL;

-- How many gave an answer, where results are entered as counts. For a number question `value` is the number given.
CREATE TABLE answer_count (
  id          TEXT PRIMARY KEY,
  question_id TEXT NOT NULL REFERENCES question (id),
  -- The place of the answer among the options, from 0; for a number question the row's place.
  position    INTEGER NOT NULL CHECK (position >= 0),
  value       REAL,
  count       INTEGER NOT NULL CHECK (count >= 0),
  UNIQUE (question_id, position)
) STRICT;

-- One person's (or one household's) answers, where they are entered one by one.
CREATE TABLE response (
  id              TEXT PRIMARY KEY,
  consultation_id TEXT NOT NULL REFERENCES consultation (id),
  -- The number on the paper: 1, 2, 3 within its consultation.
  place           INTEGER NOT NULL CHECK (place >= 1),
  stakeholder_id  TEXT REFERENCES stakeholder (id),
  answered_on     TEXT CHECK (answered_on IS NULL OR date(answered_on) IS answered_on),
  UNIQUE (consultation_id, place)
) STRICT;
CREATE INDEX response_by_stakeholder ON response (stakeholder_id) WHERE stakeholder_id IS NOT NULL;

-- What one person answered to one question. Open text is not kept here: it is an experience.
CREATE TABLE answer (
  id          TEXT PRIMARY KEY,
  response_id TEXT NOT NULL REFERENCES response (id),
  question_id TEXT NOT NULL REFERENCES question (id),
  -- The places of the answers chosen, from 0, as a JSON list; one place for a scale or a choice.
  chosen      TEXT NOT NULL CHECK (json_valid(chosen)),
  value       REAL,
  UNIQUE (response_id, question_id)
) STRICT;
CREATE INDEX answer_by_question ON answer (question_id);

-- The social accounting plan: how one indicator's reading of a year is to be got. Whether it was, the readings say.
CREATE TABLE plan_line (
  id              TEXT PRIMARY KEY,
  year_id         TEXT NOT NULL REFERENCES year (id),
  indicator_id    TEXT NOT NULL REFERENCES indicator (id),
  consultation_id TEXT REFERENCES consultation (id),
  -- Where it comes from when nobody is asked: "till and lesson register".
  source          TEXT NOT NULL,
  who             TEXT NOT NULL,
  due_on          TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
  note            TEXT NOT NULL,
  UNIQUE (indicator_id, year_id)
) STRICT;
CREATE INDEX plan_line_by_year ON plan_line (year_id);
CREATE INDEX plan_line_by_consultation ON plan_line (consultation_id) WHERE consultation_id IS NOT NULL;

-- One thing someone said or that was seen, as noted in the daybook; also each open answer of a consultation.
CREATE TABLE experience (
  id               TEXT PRIMARY KEY,
  number           INTEGER NOT NULL UNIQUE,
  happened_on      TEXT NOT NULL CHECK (date(happened_on) IS happened_on),
  -- Said: the words are somebody's own. Seen: they are ours.
  kind             TEXT NOT NULL CHECK (kind IN ('said', 'seen')),
  words            TEXT NOT NULL CHECK (words <> ''),
  stakeholder_id   TEXT REFERENCES stakeholder (id),
  -- The name, which only consent to be named brings into a document; and how the person may be described without it.
  person           TEXT NOT NULL,
  described        TEXT NOT NULL,
  told_to          TEXT NOT NULL,
  channel          TEXT NOT NULL CHECK (channel IN ('not-said', 'in-person', 'letter', 'card', 'email', 'social-media', 'phone', 'consultation', 'other')),
  tone             TEXT NOT NULL CHECK (tone IN ('not-said', 'positive', 'negative', 'mixed', 'neutral')),
  consent          TEXT NOT NULL CHECK (consent IN ('not-asked', 'no', 'anonymous', 'named')),
  consent_by       TEXT NOT NULL,
  consent_on       TEXT CHECK (consent_on IS NULL OR date(consent_on) IS consent_on),
  consent_until    TEXT CHECK (consent_until IS NULL OR date(consent_until) IS consent_until),
  -- Parts of the words that would give the person away, as a JSON list of texts; left out wherever the name is.
  withheld         TEXT NOT NULL CHECK (json_valid(withheld)),
  -- Wanted in the accounts as a quote, and why this one. Whether it may stand there, consent says.
  quoted           INTEGER NOT NULL CHECK (quoted IN (0, 1)),
  quoted_because   TEXT NOT NULL,
  -- What a negative set off: open until closed.
  case_state       TEXT NOT NULL CHECK (case_state IN ('none', 'open', 'closed')),
  case_changed     TEXT NOT NULL,
  case_told        TEXT NOT NULL CHECK (case_told IN ('not-yet', 'told', 'cannot')),
  case_told_on     TEXT CHECK (case_told_on IS NULL OR date(case_told_on) IS case_told_on),
  case_closed_on   TEXT CHECK (case_closed_on IS NULL OR date(case_closed_on) IS case_closed_on),
  question_id      TEXT REFERENCES question (id),
  response_id      TEXT REFERENCES response (id),
  noted_at         TEXT NOT NULL,
  noted_by         TEXT NOT NULL,
  CHECK ((case_state = 'closed') = (case_closed_on IS NOT NULL)),
  CHECK (response_id IS NULL OR question_id IS NOT NULL)
) STRICT;
-- The list's order with all that it is filtered by, so that filtering 50,000 never reads their words.
CREATE INDEX experience_by_day ON experience (
  happened_on, number, id, kind, stakeholder_id, channel, tone, consent, consent_until, quoted, case_state, question_id
);
CREATE INDEX experience_by_stakeholder ON experience (stakeholder_id, happened_on) WHERE stakeholder_id IS NOT NULL;
CREATE INDEX experience_by_open_case ON experience (happened_on) WHERE case_state = 'open';
CREATE INDEX experience_quoted ON experience (happened_on) WHERE quoted = 1;
CREATE INDEX experience_by_question ON experience (question_id) WHERE question_id IS NOT NULL;
CREATE INDEX experience_by_response ON experience (response_id) WHERE response_id IS NOT NULL;

-- The words of experiences, for searching as one types; rowid is the experience's number. It holds no texts, only
-- where which word stands, and the triggers below keep it in step.
CREATE VIRTUAL TABLE experience_words USING fts5 (
  words, person, described, told_to,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER experience_words_added AFTER INSERT ON experience
  BEGIN
    INSERT INTO experience_words (rowid, words, person, described, told_to)
    VALUES (new.number, new.words, new.person, new.described, new.told_to);
  END;
CREATE TRIGGER experience_words_changed AFTER UPDATE OF words, person, described, told_to ON experience
  BEGIN
    UPDATE experience_words SET words = new.words, person = new.person, described = new.described, told_to = new.told_to
    WHERE rowid = new.number;
  END;
CREATE TRIGGER experience_words_removed AFTER DELETE ON experience
  BEGIN
    DELETE FROM experience_words WHERE rowid = old.number;
  END;

-- What was done about a negative, or is to be done: by whom, when.
CREATE TABLE case_step (
  id            TEXT PRIMARY KEY,
  experience_id TEXT NOT NULL REFERENCES experience (id),
  position      INTEGER NOT NULL,
  what          TEXT NOT NULL CHECK (what <> ''),
  who           TEXT NOT NULL,
  due_on        TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
  done_on       TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on)
) STRICT;
CREATE INDEX case_step_by_experience ON case_step (experience_id, position);

CREATE TABLE theme (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE UNIQUE INDEX theme_by_name ON theme (name COLLATE NOCASE);

CREATE TABLE experience_theme (
  id            TEXT PRIMARY KEY,
  experience_id TEXT NOT NULL REFERENCES experience (id),
  theme_id      TEXT NOT NULL REFERENCES theme (id),
  UNIQUE (experience_id, theme_id)
) STRICT;
CREATE INDEX experience_theme_by_theme ON experience_theme (theme_id, experience_id);

CREATE TABLE experience_outcome (
  id            TEXT PRIMARY KEY,
  experience_id TEXT NOT NULL REFERENCES experience (id),
  outcome_id    TEXT NOT NULL REFERENCES outcome (id),
  UNIQUE (experience_id, outcome_id)
) STRICT;
CREATE INDEX experience_outcome_by_outcome ON experience_outcome (outcome_id, experience_id);

CREATE TABLE experience_indicator (
  id            TEXT PRIMARY KEY,
  experience_id TEXT NOT NULL REFERENCES experience (id),
  indicator_id  TEXT NOT NULL REFERENCES indicator (id),
  UNIQUE (experience_id, indicator_id)
) STRICT;
CREATE INDEX experience_indicator_by_indicator ON experience_indicator (indicator_id, experience_id);

CREATE TABLE experience_objective (
  id            TEXT PRIMARY KEY,
  experience_id TEXT NOT NULL REFERENCES experience (id),
  objective_id  TEXT NOT NULL REFERENCES objective (id),
  UNIQUE (experience_id, objective_id)
) STRICT;
CREATE INDEX experience_objective_by_objective ON experience_objective (objective_id, experience_id);

-- A filter of a list that somebody wants again.
CREATE TABLE saved_filter (
  id     TEXT PRIMARY KEY,
  place  TEXT NOT NULL CHECK (place IN ('daybook')),
  name   TEXT NOT NULL CHECK (name <> ''),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  UNIQUE (place, name)
) STRICT;

-- What proves something: a file kept in this book, or where the paper or the page is.
CREATE TABLE evidence (
  id           TEXT PRIMARY KEY,
  number       INTEGER NOT NULL UNIQUE,
  name         TEXT NOT NULL CHECK (name <> ''),
  form         TEXT NOT NULL CHECK (form IN ('file', 'paper', 'link')),
  -- What it is worth as grounds for a reading: answers to a survey, a record or document, a link, somebody's word.
  grounds      TEXT NOT NULL CHECK (grounds IN ('survey-data', 'record', 'link', 'word')),
  -- Of a file: what it was called, what it is, its SHA-256 in hexadecimal. The bytes are in stored_file.
  file_name    TEXT,
  media_type   TEXT,
  sha256       TEXT CHECK (sha256 IS NULL OR length(sha256) = 64),
  -- Of paper or a page: where it is to be found ("green folder, office shelf").
  place        TEXT NOT NULL,
  description  TEXT NOT NULL,
  source       TEXT NOT NULL,
  dated_on     TEXT CHECK (dated_on IS NULL OR date(dated_on) IS dated_on),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  added_at     TEXT NOT NULL,
  added_by     TEXT NOT NULL,
  CHECK ((form = 'file') = (sha256 IS NOT NULL)),
  CHECK ((form = 'file') = (file_name IS NOT NULL)),
  CHECK ((form = 'file') = (media_type IS NOT NULL)),
  CHECK (form = 'file' OR place <> '')
) STRICT;
CREATE INDEX evidence_by_file ON evidence (sha256) WHERE sha256 IS NOT NULL;

-- What it is evidence for, and where in it (a page, a row).
CREATE TABLE evidence_reading (
  id          TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  reading_id  TEXT NOT NULL REFERENCES reading (id),
  whereabouts TEXT NOT NULL,
  UNIQUE (evidence_id, reading_id)
) STRICT;
CREATE INDEX evidence_reading_by_reading ON evidence_reading (reading_id);

CREATE TABLE evidence_experience (
  id            TEXT PRIMARY KEY,
  evidence_id   TEXT NOT NULL REFERENCES evidence (id),
  experience_id TEXT NOT NULL REFERENCES experience (id),
  whereabouts   TEXT NOT NULL,
  UNIQUE (evidence_id, experience_id)
) STRICT;
CREATE INDEX evidence_experience_by_experience ON evidence_experience (experience_id);

CREATE TABLE evidence_benchmark (
  id           TEXT PRIMARY KEY,
  evidence_id  TEXT NOT NULL REFERENCES evidence (id),
  benchmark_id TEXT NOT NULL REFERENCES benchmark (id),
  whereabouts  TEXT NOT NULL,
  UNIQUE (evidence_id, benchmark_id)
) STRICT;
CREATE INDEX evidence_benchmark_by_benchmark ON evidence_benchmark (benchmark_id);

CREATE TABLE evidence_consultation (
  id              TEXT PRIMARY KEY,
  evidence_id     TEXT NOT NULL REFERENCES evidence (id),
  consultation_id TEXT NOT NULL REFERENCES consultation (id),
  whereabouts     TEXT NOT NULL,
  UNIQUE (evidence_id, consultation_id)
) STRICT;
CREATE INDEX evidence_consultation_by_consultation ON evidence_consultation (consultation_id);

-- The bytes of evidence, once for each content, named by it: the journal says which evidence has which SHA-256,
-- and the bytes must have that. In pieces, so that a large file is never in memory whole.
CREATE TABLE stored_file (
  sha256    TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes     INTEGER NOT NULL CHECK (bytes >= 0),
  stored_at TEXT NOT NULL
) STRICT;
CREATE TABLE stored_piece (
  id       INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL,
  -- Pieces of 1 MiB, from 0; the last may be shorter.
  position INTEGER NOT NULL CHECK (position >= 0),
  piece    BLOB NOT NULL CHECK (length(piece) <= 1048576),
  UNIQUE (sha256, position)
) STRICT;

-- A reading that comes from the answers to a question is worked out from them and never typed; one that rests on an
-- act of asking whose answers are kept elsewhere names it.
ALTER TABLE reading ADD COLUMN question_id TEXT REFERENCES question (id);
ALTER TABLE reading ADD COLUMN consultation_id TEXT REFERENCES consultation (id);
CREATE INDEX reading_by_question ON reading (question_id) WHERE question_id IS NOT NULL;
CREATE INDEX reading_by_consultation ON reading (consultation_id) WHERE consultation_id IS NOT NULL;

-- The year told and used: stories, what the accounts claim, key aspects, what was looked at, decided and done;
-- how long personal things are kept, and that somebody was erased.

-- What a chapter says in the organisation's own words, above what the program writes; NULL: nothing. A chapter whose
-- words have a place of their own (year.foreword, objective_year.what_happened) has none here.
ALTER TABLE chapter ADD COLUMN words TEXT;

-- A longer narrative or a case. Its words are prose: see shared/rules/prose.
CREATE TABLE story (
  id             TEXT PRIMARY KEY,
  number         INTEGER NOT NULL UNIQUE,
  year_id        TEXT NOT NULL REFERENCES year (id),
  title          TEXT NOT NULL CHECK (title <> ''),
  words          TEXT NOT NULL,
  -- Said: somebody's own story, told or written down with them. Seen: our account of what happened.
  kind           TEXT NOT NULL CHECK (kind IN ('said', 'seen')),
  told_on        TEXT CHECK (told_on IS NULL OR date(told_on) IS told_on),
  stakeholder_id TEXT REFERENCES stakeholder (id),
  person         TEXT NOT NULL,
  described      TEXT NOT NULL,
  tone           TEXT NOT NULL CHECK (tone IN ('not-said', 'positive', 'negative', 'mixed', 'neutral')),
  consent        TEXT NOT NULL CHECK (consent IN ('not-asked', 'no', 'anonymous', 'named')),
  consent_by     TEXT NOT NULL,
  consent_on     TEXT CHECK (consent_on IS NULL OR date(consent_on) IS consent_on),
  consent_until  TEXT CHECK (consent_until IS NULL OR date(consent_until) IS consent_until),
  withheld       TEXT NOT NULL CHECK (json_valid(withheld)),
  -- Wanted in the accounts, and why this one. Whether it may stand there, consent says.
  chosen         INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  chosen_because TEXT NOT NULL,
  position       INTEGER NOT NULL
) STRICT;
CREATE INDEX story_by_year ON story (year_id, position);
CREATE INDEX story_by_stakeholder ON story (stakeholder_id) WHERE stakeholder_id IS NOT NULL;

CREATE TABLE story_outcome (
  id         TEXT PRIMARY KEY,
  story_id   TEXT NOT NULL REFERENCES story (id),
  outcome_id TEXT NOT NULL REFERENCES outcome (id),
  UNIQUE (story_id, outcome_id)
) STRICT;
CREATE INDEX story_outcome_by_outcome ON story_outcome (outcome_id);

CREATE TABLE story_indicator (
  id           TEXT PRIMARY KEY,
  story_id     TEXT NOT NULL REFERENCES story (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  UNIQUE (story_id, indicator_id)
) STRICT;
CREATE INDEX story_indicator_by_indicator ON story_indicator (indicator_id);

-- The notes of the daybook that a story was made from.
CREATE TABLE story_experience (
  id            TEXT PRIMARY KEY,
  story_id      TEXT NOT NULL REFERENCES story (id),
  experience_id TEXT NOT NULL REFERENCES experience (id),
  UNIQUE (story_id, experience_id)
) STRICT;
CREATE INDEX story_experience_by_experience ON story_experience (experience_id);

CREATE TABLE evidence_story (
  id          TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  story_id    TEXT NOT NULL REFERENCES story (id),
  whereabouts TEXT NOT NULL,
  UNIQUE (evidence_id, story_id)
) STRICT;
CREATE INDEX evidence_story_by_story ON evidence_story (story_id);

-- A sentence of the accounts that states something, marked so that it can be proved and traced. The figures that stand
-- in it live are its grounds already; what else it rests on, the links say.
CREATE TABLE claim (
  id      TEXT PRIMARY KEY,
  number  INTEGER NOT NULL UNIQUE,
  year_id TEXT NOT NULL REFERENCES year (id),
  -- The text it stands in: 'foreword', 'chapter/voices', 'objective/<id>/what-happened', 'story/<id>'.
  place   TEXT NOT NULL CHECK (place <> ''),
  -- The sentence as it was when it was marked, as it reads without marks of formatting.
  words   TEXT NOT NULL CHECK (words <> ''),
  note    TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_year ON claim (year_id, place);

CREATE TABLE claim_reading (
  id         TEXT PRIMARY KEY,
  claim_id   TEXT NOT NULL REFERENCES claim (id),
  reading_id TEXT NOT NULL REFERENCES reading (id),
  UNIQUE (claim_id, reading_id)
) STRICT;
CREATE INDEX claim_reading_by_reading ON claim_reading (reading_id);

CREATE TABLE evidence_claim (
  id          TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  claim_id    TEXT NOT NULL REFERENCES claim (id),
  whereabouts TEXT NOT NULL,
  UNIQUE (evidence_id, claim_id)
) STRICT;
CREATE INDEX evidence_claim_by_claim ON evidence_claim (claim_id);

-- The checklist of key aspects, version by version: a year keeps the version it was answered under.
CREATE TABLE aspect_template (
  id      TEXT PRIMARY KEY,
  version INTEGER NOT NULL UNIQUE CHECK (version >= 1),
  -- What changed against the version before, and why.
  note    TEXT NOT NULL
) STRICT;

CREATE TABLE aspect_section (
  id          TEXT PRIMARY KEY,
  template_id TEXT NOT NULL REFERENCES aspect_template (id),
  position    INTEGER NOT NULL,
  title       TEXT NOT NULL CHECK (title <> ''),
  description TEXT NOT NULL,
  -- The same section in the version before.
  earlier_id  TEXT REFERENCES aspect_section (id)
) STRICT;
CREATE INDEX aspect_section_by_template ON aspect_section (template_id, position);
CREATE INDEX aspect_section_by_earlier ON aspect_section (earlier_id) WHERE earlier_id IS NOT NULL;

CREATE TABLE aspect_item (
  id         TEXT PRIMARY KEY,
  section_id TEXT NOT NULL REFERENCES aspect_section (id),
  position   INTEGER NOT NULL,
  wording    TEXT NOT NULL CHECK (wording <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('yes-no', 'number', 'text')),
  unit       TEXT NOT NULL,
  -- Where the item comes from: a published checklist, or ourselves.
  source     TEXT NOT NULL,
  -- The same item in the version before: answers of two years are compared along it.
  earlier_id TEXT REFERENCES aspect_item (id)
) STRICT;
CREATE INDEX aspect_item_by_section ON aspect_item (section_id, position);
CREATE INDEX aspect_item_by_earlier ON aspect_item (earlier_id) WHERE earlier_id IS NOT NULL;

-- Which version a year is answered under.
CREATE TABLE aspect_year (
  id          TEXT PRIMARY KEY,
  year_id     TEXT NOT NULL UNIQUE REFERENCES year (id),
  template_id TEXT NOT NULL REFERENCES aspect_template (id)
) STRICT;
CREATE INDEX aspect_year_by_template ON aspect_year (template_id);

CREATE TABLE aspect_answer (
  id       TEXT PRIMARY KEY,
  year_id  TEXT NOT NULL REFERENCES year (id),
  item_id  TEXT NOT NULL REFERENCES aspect_item (id),
  answer   TEXT CHECK (answer IS NULL OR answer IN ('yes', 'no', 'not-applicable')),
  amount   REAL,
  detail   TEXT NOT NULL,
  -- The day the answer was true: when a policy was adopted, staff were counted.
  dated_on TEXT CHECK (dated_on IS NULL OR date(dated_on) IS dated_on),
  -- Brought along from the year before and not yet looked at.
  brought  INTEGER NOT NULL CHECK (brought IN (0, 1)),
  UNIQUE (item_id, year_id)
) STRICT;
CREATE INDEX aspect_answer_by_year ON aspect_answer (year_id);

CREATE TABLE evidence_aspect (
  id          TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  answer_id   TEXT NOT NULL REFERENCES aspect_answer (id),
  whereabouts TEXT NOT NULL,
  UNIQUE (evidence_id, answer_id)
) STRICT;
CREATE INDEX evidence_aspect_by_answer ON evidence_aspect (answer_id);

-- That an indicator's figures were looked at, and what was concluded: the way from collecting to using.
CREATE TABLE indicator_look (
  id           TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  year_id      TEXT NOT NULL REFERENCES year (id),
  looked_on    TEXT NOT NULL CHECK (date(looked_on) IS looked_on),
  -- By whom or where: "staff meeting", "trustees".
  looked_by    TEXT NOT NULL,
  -- Empty as long as nothing was.
  concluded    TEXT NOT NULL
) STRICT;
CREATE INDEX indicator_look_by_indicator ON indicator_look (indicator_id, year_id);
CREATE INDEX indicator_look_by_year ON indicator_look (year_id);

-- What we make of something, what we decided, and what came of it.
CREATE TABLE action (
  id             TEXT PRIMARY KEY,
  number         INTEGER NOT NULL UNIQUE,
  -- The year whose accounts it came out of.
  year_id        TEXT NOT NULL REFERENCES year (id),
  what           TEXT NOT NULL CHECK (what <> ''),
  interpretation TEXT NOT NULL,
  decided_on     TEXT CHECK (decided_on IS NULL OR date(decided_on) IS decided_on),
  decided_by     TEXT NOT NULL,
  who            TEXT NOT NULL,
  due_on         TEXT CHECK (due_on IS NULL OR date(due_on) IS due_on),
  state          TEXT NOT NULL CHECK (state IN ('planned', 'under-way', 'done', 'dropped')),
  done_on        TEXT CHECK (done_on IS NULL OR date(done_on) IS done_on),
  result         TEXT NOT NULL,
  dropped_why    TEXT NOT NULL,
  -- Argyris and Schön: single did better what we did, double changed what we aim at or assume, deutero how we learn.
  learning       TEXT NOT NULL CHECK (learning IN ('not-said', 'single', 'double', 'deutero')),
  CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CHECK (state <> 'dropped' OR dropped_why <> '')
) STRICT;
CREATE INDEX action_by_year ON action (year_id);
CREATE INDEX action_open ON action (due_on) WHERE state IN ('planned', 'under-way');

-- What an action came from.
CREATE TABLE action_indicator (
  id           TEXT PRIMARY KEY,
  action_id    TEXT NOT NULL REFERENCES action (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  UNIQUE (action_id, indicator_id)
) STRICT;
CREATE INDEX action_indicator_by_indicator ON action_indicator (indicator_id);

CREATE TABLE action_reading (
  id         TEXT PRIMARY KEY,
  action_id  TEXT NOT NULL REFERENCES action (id),
  reading_id TEXT NOT NULL REFERENCES reading (id),
  UNIQUE (action_id, reading_id)
) STRICT;
CREATE INDEX action_reading_by_reading ON action_reading (reading_id);

CREATE TABLE action_experience (
  id            TEXT PRIMARY KEY,
  action_id     TEXT NOT NULL REFERENCES action (id),
  experience_id TEXT NOT NULL REFERENCES experience (id),
  UNIQUE (action_id, experience_id)
) STRICT;
CREATE INDEX action_experience_by_experience ON action_experience (experience_id);

CREATE TABLE action_consultation (
  id              TEXT PRIMARY KEY,
  action_id       TEXT NOT NULL REFERENCES action (id),
  consultation_id TEXT NOT NULL REFERENCES consultation (id),
  UNIQUE (action_id, consultation_id)
) STRICT;
CREATE INDEX action_consultation_by_consultation ON action_consultation (consultation_id);

-- How an action of an earlier year is reported on in the accounts of a later one.
CREATE TABLE action_report (
  id        TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id),
  year_id   TEXT NOT NULL REFERENCES year (id),
  words     TEXT NOT NULL CHECK (words <> ''),
  UNIQUE (action_id, year_id)
) STRICT;
CREATE INDEX action_report_by_year ON action_report (year_id);

CREATE TABLE evidence_action (
  id          TEXT PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  action_id   TEXT NOT NULL REFERENCES action (id),
  whereabouts TEXT NOT NULL,
  UNIQUE (evidence_id, action_id)
) STRICT;
CREATE INDEX evidence_action_by_action ON evidence_action (action_id);

-- How long what names a person is kept, and why so long.
CREATE TABLE retention (
  id    TEXT PRIMARY KEY,
  kept  TEXT NOT NULL UNIQUE CHECK (kept IN ('experiences', 'responses', 'stories', 'evidence')),
  years INTEGER NOT NULL CHECK (years >= 1),
  why   TEXT NOT NULL
) STRICT;

-- That somebody looked, once a year, at what has been kept longer than that.
CREATE TABLE retention_review (
  id          TEXT PRIMARY KEY,
  year_id     TEXT NOT NULL UNIQUE REFERENCES year (id),
  reviewed_on TEXT NOT NULL CHECK (date(reviewed_on) IS reviewed_on),
  reviewed_by TEXT NOT NULL,
  decided     TEXT NOT NULL
) STRICT;

-- That somebody was erased: never whom, and never what was erased.
CREATE TABLE erasure (
  id        TEXT PRIMARY KEY,
  number    INTEGER NOT NULL UNIQUE,
  erased_on TEXT NOT NULL CHECK (date(erased_on) IS erased_on),
  erased_by TEXT NOT NULL,
  -- Why, in words that name nobody: "asked for by the person".
  reason    TEXT NOT NULL CHECK (reason <> ''),
  -- How much of what went, as a JSON object: {"experiences": 2, "files": 1}.
  took      TEXT NOT NULL CHECK (json_valid(took))
) STRICT;

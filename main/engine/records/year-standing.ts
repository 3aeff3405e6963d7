import type { ListedAction } from '../../../shared/model/action'
import type { IndicatorKind } from '../../../shared/model/indicator'
import { reference } from '../../../shared/model/reference'
import type { Which, YearStanding } from '../../../shared/model/year-standing'
import { fewAnswers } from '../../../shared/rules/few-answers'
import { beginningOf } from '../../../shared/rules/find'
import { lackingHalf } from '../../../shared/rules/other-half'
import type { Book } from '../book/book'
import { today } from '../today'
import { listActions } from './actions/list'
import { actionsToReport } from './actions/reports'
import { aspectsStanding } from './aspects/standing'
import { hasReading } from './compared-indicators'
import { knownFaulty } from './evidence/states'
import { inUse } from './indicators'
import { unusedInYear } from './looks/use'
import { getOrganisation } from './organisation'
import { yearsUpTo } from './results'
import { dueToLookAt } from './retention/due'
import { listStakeholders } from './stakeholders'
import { outcomeHalves } from './stories/halves'

type InUse = { id: string; name: string; outcomeId: string; kind: IndicatorKind }
type OfActivity = { id: string; name: string; objective: string }

/**
 * What a year has and lacks. It is asked for beside every page and after every change, so it counts what is
 * there through the indexes and never reads the year's readings into memory, nor any file.
 */
export function yearStanding(book: Book, yearId: string): YearStanding {
  const [year, before] = yearsUpTo(book, yearId, 1).toReversed()
  if (year === undefined) throw new Error('yearsUpTo ends with the year asked for')
  const indicators = indicatorsInUse(book, year)
  const stakeholders = listStakeholders(book, yearId)
  const leftOut = new Set(stakeholders.filter(({ inYear }) => inYear?.included === false).map(({ id }) => id))
  const objectives = book
    .rows(
      `SELECT o.id, o.title AS name FROM objective o
       LEFT JOIN objective_year y ON y.objective_id = o.id AND y.year_id = ?
       WHERE y.included IS NOT 0 ORDER BY o.position, o.code`,
    )
    .all(yearId) as { id: string; name: string }[]
  const outcomes = (
    book
      .rows(
        `SELECT o.id, o.statement AS name, o.stakeholder_id AS stakeholder, a.objective_id AS objective
         FROM outcome o JOIN activity a ON a.id = o.activity_id ORDER BY o.position, o.number`,
      )
      .all() as (OfActivity & { stakeholder: string })[]
  ).filter(({ stakeholder }) => !leftOut.has(stakeholder))
  const withOutcome = new Set(outcomes.map(({ objective }) => objective))
  const shown = new Set(indicators.map(({ outcomeId }) => outcomeId))
  const read = indicators.filter(({ id }) => hasReading(book, yearId, id))
  const figures = read.filter(({ kind }) => kind !== 'judgement')
  return {
    mission: getOrganisation(book).mission.trim() !== '',
    scope: year.scopeIn.trim() !== '',
    objectives: objectives.length,
    objectivesWithoutOutcome: which(objectives.filter(({ id }) => !withOutcome.has(id))),
    stakeholders: stakeholders.length,
    stakeholdersIncluded: stakeholders.filter(({ inYear }) => inYear?.included === true).length,
    stakeholdersUndecided: which(stakeholders.filter(({ inYear }) => inYear === null)),
    outcomes: outcomes.length,
    outcomesWithoutIndicator: which(outcomes.filter(({ id }) => !shown.has(id))),
    indicators: indicators.length,
    indicatorsWithoutReading: which(indicators.filter((one) => !read.includes(one))),
    ...overdue(book, yearId, new Set(indicators.filter((one) => !read.includes(one)).map(({ id }) => id))),
    figures: figures.length,
    figuresWithoutComparison: which(
      figures.filter(
        ({ id }) => !hasBenchmark(book, yearId, id) && (before === undefined || !hasReading(book, before.id, id)),
      ),
    ),
    percentagesOfFew: which(figures.filter(({ id, kind }) => kind === 'percentage' && restsOnFew(book, yearId, id))),
    ...openCases(book, year.endsOn),
    ...readingsWithout(book, yearId),
    aspects: aspectsStanding(book, yearId),
    filesFaulty: which(faultyEvidence(book)),
    ...withoutOtherHalf(book, yearId),
    ...learning(book, year),
    keptTooLong: dueToLookAt(book, year),
  }
}

const mostNamed = 4

const which = (all: readonly { id: string; name: string }[]): Which => ({
  count: all.length,
  first: all.slice(0, mostNamed).map(({ id, name }) => ({ id, name })),
})

function indicatorsInUse(book: Book, year: { startsOn: string; endsOn: string }): InUse[] {
  const rows = book
    .rows(
      `SELECT i.id, i.name, i.outcome_id AS outcomeId, i.started_on AS startedOn, i.retired_on AS retiredOn, d.kind
       FROM indicator i JOIN indicator_definition d ON d.indicator_id = i.id
       WHERE d.version = (SELECT max(version) FROM indicator_definition WHERE indicator_id = i.id)
       ORDER BY i.position, i.number`,
    )
    .all() as (InUse & { startedOn: string | null; retiredOn: string | null })[]
  return rows.filter((row) => inUse(row, year))
}

function hasBenchmark(book: Book, yearId: string, indicatorId: string): boolean {
  const statement = book.value(
    'SELECT 1 FROM benchmark WHERE indicator_id = ? AND (year_id IS NULL OR year_id = ?) LIMIT 1',
  )
  return statement.get(indicatorId, yearId) !== undefined
}

/** Whether all that was answered in the year is under ten people; however periods combine, the figure then is. */
function restsOnFew(book: Book, yearId: string, indicatorId: string): boolean {
  const people = book
    .value(
      `SELECT sum(coalesce(denominator, answered)) FROM reading
       WHERE year_id = ? AND indicator_id = ? AND superseded_by_id IS NULL AND group_id IS NULL`,
    )
    .get(yearId, indicatorId)
  return typeof people === 'number' && people < fewAnswers
}

/** Readings and consultations whose day is past, the longest overdue first. */
function overdue(
  book: Book,
  yearId: string,
  unread: ReadonlySet<string>,
): Pick<YearStanding, 'readingsOverdue' | 'consultationsOverdue'> {
  const readings = book
    .rows(
      `SELECT i.id, i.name FROM plan_line p JOIN indicator i ON i.id = p.indicator_id
       LEFT JOIN consultation c ON c.id = p.consultation_id
       WHERE p.year_id = @year AND coalesce(p.due_on, c.ends_on) < @day
       ORDER BY coalesce(p.due_on, c.ends_on), i.position, i.number`,
    )
    .all({ year: yearId, day: today() }) as { id: string; name: string }[]
  const consultations = book
    .rows(
      `SELECT id, name FROM consultation
       WHERE year_id = @year AND ends_on < @day AND status IN ('planned', 'under-way') ORDER BY ends_on, number`,
    )
    .all({ year: yearId, day: today() }) as { id: string; name: string }[]
  return {
    readingsOverdue: which(readings.filter(({ id }) => unread.has(id))),
    consultationsOverdue: which(consultations),
  }
}

/** How many readings have neither evidence nor people's answers behind them, and how many of these no source. */
function readingsWithout(
  book: Book,
  yearId: string,
): Pick<YearStanding, 'readingsWithoutEvidence' | 'readingsWithoutSource'> {
  return book
    .rows(
      `SELECT count(*) AS readingsWithoutEvidence, count(*) FILTER (WHERE r.source = '') AS readingsWithoutSource
       FROM reading r
       WHERE r.year_id = ? AND r.superseded_by_id IS NULL AND r.question_id IS NULL AND r.consultation_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM evidence_reading l WHERE l.reading_id = r.id)`,
    )
    .get(yearId) as Pick<YearStanding, 'readingsWithoutEvidence' | 'readingsWithoutSource'>
}

/** Actions that wait, and what was collected and not used. */
function learning(
  book: Book,
  { id, endsOn }: { id: string; endsOn: string },
): Pick<YearStanding, 'actionsOverdue' | 'actionsUnreported' | 'indicatorsUnused'> {
  const called = (actions: readonly ListedAction[]) =>
    actions.map(({ id, reference, what }) => ({ id, name: `${reference} ${beginningOf(what, longestBeginning)}` }))
  return {
    actionsOverdue: which(called(listActions(book, { overdue: true }))),
    actionsUnreported: which(called(actionsToReport(book, id).filter(({ report }) => report === null))),
    indicatorsUnused: which(
      endsOn < today() ? unusedInYear(book, id).unused.map(({ indicatorId, name }) => ({ id: indicatorId, name })) : [],
    ),
  }
}

/** Evidence whose file is known not to be as it was attached, by number. */
function faultyEvidence(book: Book): { id: string; name: string }[] {
  const get = book.rows('SELECT id, number, name FROM evidence WHERE sha256 = ?')
  const rows = knownFaulty(book).flatMap((sha256) => get.all(sha256) as { id: string; number: number; name: string }[])
  return rows
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, name }) => ({ id, name: `${reference('evidence', number)} ${name}` }))
}

/** Outcomes that lack a story or a number, in their order. */
function withoutOtherHalf(
  book: Book,
  yearId: string,
): Pick<YearStanding, 'outcomesWithoutStory' | 'outcomesWithoutNumber'> {
  const name = book.value('SELECT statement FROM outcome WHERE id = ?')
  const halves = outcomeHalves(book, yearId)
  const lacking = (half: 'story' | 'number') =>
    which(
      halves
        .filter((one) => lackingHalf(one) === half)
        .map(({ outcomeId }) => ({ id: outcomeId, name: String(name.get(outcomeId)) })),
    )
  return { outcomesWithoutStory: lacking('story'), outcomesWithoutNumber: lacking('number') }
}

/** Of the words of a case, so that several fit on a line; in letters. */
const longestBeginning = 40

/** Open cases, the oldest first, by their numbers and how they begin. */
function openCases(book: Book, upTo: string): Pick<YearStanding, 'casesNothingDone' | 'casesOverdue' | 'casesOpen'> {
  const rows = book
    .rows(
      `SELECT e.id, e.number, substr(e.words, 1, 200) AS words, count(s.id) AS steps,
         count(*) FILTER (WHERE s.done_on IS NULL AND s.due_on < ?) AS overdue
       FROM experience e LEFT JOIN case_step s ON s.experience_id = e.id
       WHERE e.case_state = 'open' AND e.happened_on <= ? GROUP BY e.id ORDER BY e.happened_on, e.number`,
    )
    .all(today(), upTo) as { id: string; number: number; words: string; steps: number; overdue: number }[]
  const cases = rows.map((row) => ({
    ...row,
    name: `${reference('experience', row.number)}, “${beginningOf(row.words, longestBeginning)}”`,
  }))
  return {
    casesNothingDone: which(cases.filter(({ steps }) => steps === 0)),
    casesOverdue: which(cases.filter(({ overdue }) => overdue > 0)),
    casesOpen: which(cases.filter(({ steps, overdue }) => steps > 0 && overdue === 0)),
  }
}

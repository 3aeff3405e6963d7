import { actionStateWords } from '../../../shared/model/action'
import { benchmarkKindWords } from '../../../shared/model/benchmark'
import { consultationMethodWords } from '../../../shared/model/consultation'
import { evidenceFormWords } from '../../../shared/model/evidence'
import { accountabilityWords } from '../../../shared/model/stakeholder'
import { periodWords } from '../../../shared/rules/date-words'
import { beginningOf, type Findable } from '../../../shared/rules/find'
import { plainProse } from '../../../shared/rules/prose/plain'
import type { Book } from '../book/book'
import type { ContentTable } from '../journal/transaction'
import { allActions } from './actions/list'
import { listActivities } from './activities'
import { listBenchmarks } from './benchmarks'
import { listBreakdowns } from './breakdowns'
import { claimsOfYear } from './claims/rows'
import { listConsultations } from './consultations/in-full'
import { listQuestions } from './consultations/rows'
import { allEvidence } from './evidence/evidence'
import { listInUse } from './frameworks'
import { listIndicators } from './indicators'
import { listObjectives } from './objectives'
import { listOutcomes } from './outcomes'
import { listStakeholders } from './stakeholders'
import { storiesOfYear } from './stories/rows'
import { listYears } from './years'

/** One kind of thing that can be found: how it is read, and the tables it is read from, its own first. */
type FindableSource = { tables: readonly [ContentTable, ...ContentTable[]]; read: (book: Book) => Findable[] }

const anywhere = { reference: '', yearId: null, indicatorId: null }
const joined = (...words: string[]) => words.filter((word) => word !== '').join(' · ')
const names = <T extends { id: string }>(things: readonly T[], name: (thing: T) => string) =>
  new Map(things.map((thing) => [thing.id, name(thing)]))

export const findableSources: readonly FindableSource[] = [
  { tables: ['year'], read: years },
  { tables: ['objective'], read: objectives },
  { tables: ['objective_year', 'objective', 'year'], read: objectiveChapters },
  { tables: ['activity', 'objective'], read: activities },
  { tables: ['stakeholder', 'stakeholder_year', 'year'], read: stakeholders },
  { tables: ['outcome', 'stakeholder', 'activity'], read: outcomes },
  { tables: ['indicator', 'indicator_definition', 'outcome'], read: indicators },
  { tables: ['benchmark', 'indicator', 'year'], read: benchmarks },
  { tables: ['framework_indicator', 'fit', 'indicator'], read: frameworks },
  { tables: ['consultation', 'consultation_stakeholder', 'stakeholder', 'year'], read: consultations },
  { tables: ['question', 'consultation', 'year'], read: questions },
  { tables: ['evidence'], read: evidence },
  { tables: ['story', 'year', 'stakeholder'], read: stories },
  { tables: ['claim', 'year'], read: claims },
  { tables: ['action', 'year'], read: actions },
  { tables: ['breakdown', 'breakdown_group', 'indicator_breakdown', 'indicator'], read: breakdowns },
]

function years(book: Book): Findable[] {
  return listYears(book).map((year) => ({
    ...anywhere,
    noun: 'years',
    id: year.id,
    title: year.label,
    where: periodWords(year.startsOn, year.endsOn),
    yearId: year.id,
    texts: [year.foreword, year.scopeIn, year.scopeOut, year.method, year.limitations, year.changes, year.conclusion],
  }))
}

function objectives(book: Book): Findable[] {
  const [year] = listYears(book)
  if (year === undefined) return []
  return listObjectives(book, year.id).map(({ id, code, title, description }) => ({
    ...anywhere,
    noun: 'objectives',
    id,
    reference: code,
    title,
    where: `Objective ${code}`,
    texts: [description],
  }))
}

/** What was written about an objective in a year: found by its texts only, since the objective has its title. */
function objectiveChapters(book: Book): Findable[] {
  return listYears(book).flatMap((year) =>
    listObjectives(book, year.id).flatMap(({ id, code, inYear }): Findable[] => {
      const texts = inYear === null ? [] : [inYear.lead, inYear.whatWeDid, inYear.whatHappened, inYear.conclusion]
      if (texts.every((text) => text === '')) return []
      return [
        {
          ...anywhere,
          noun: 'objectives',
          id,
          title: `Objective ${code} in ${year.label}`,
          where: '',
          yearId: year.id,
          texts,
        },
      ]
    }),
  )
}

function activities(book: Book): Findable[] {
  const [year] = listYears(book)
  const objective = names(year ? listObjectives(book, year.id) : [], ({ code, title }) => `Objective ${code}, ${title}`)
  return listActivities(book).map(({ id, reference, name, description, objectiveId }) => ({
    ...anywhere,
    noun: 'activities',
    id,
    reference,
    title: name,
    where: objective.get(objectiveId) ?? '',
    texts: [description],
  }))
}

function stakeholders(book: Book): Findable[] {
  const [year] = listYears(book)
  const said = Map.groupBy(
    book
      .rows(`SELECT stakeholder_id AS id, reason, asked_how, size_words FROM stakeholder_year ORDER BY id DESC`)
      .all() as { id: string; reason: string; asked_how: string; size_words: string }[],
    ({ id }) => id,
  )
  return (year ? listStakeholders(book, year.id) : []).map((one) => ({
    ...anywhere,
    noun: 'stakeholders',
    id: one.id,
    reference: one.reference,
    title: one.name,
    where: joined(accountabilityWords[one.accountability], one.exchange),
    texts: [
      one.description,
      ...(said.get(one.id) ?? []).flatMap(({ size_words, asked_how, reason }) => [size_words, asked_how, reason]),
    ],
  }))
}

function outcomes(book: Book): Findable[] {
  const [year] = listYears(book)
  const stakeholder = names(year ? listStakeholders(book, year.id) : [], ({ name }) => name)
  const activity = names(listActivities(book), ({ name }) => name)
  return listOutcomes(book).map((one) => ({
    ...anywhere,
    noun: 'outcomes',
    id: one.id,
    reference: one.reference,
    title: one.statement,
    where: joined(stakeholder.get(one.stakeholderId) ?? '', activity.get(one.activityId) ?? ''),
    texts: [one.description],
  }))
}

function indicators(book: Book): Findable[] {
  const outcome = names(listOutcomes(book), ({ statement }) => statement)
  return listIndicators(book, {}).map((one) => ({
    ...anywhere,
    noun: 'indicators',
    id: one.id,
    reference: one.reference,
    title: one.name,
    where: outcome.get(one.outcomeId) ?? '',
    indicatorId: one.id,
    texts: [
      ...one.definitions.toReversed().flatMap(({ definition, unit, changeNote }) => [definition, unit, changeNote]),
      one.decision,
      one.askedFor,
      one.source,
      one.collector,
      one.retiredWhy,
    ],
  }))
}

function benchmarks(book: Book): Findable[] {
  const indicator = names(listIndicators(book, {}), ({ name }) => name)
  const year = names(listYears(book), ({ label }) => label)
  return listBenchmarks(book, {}).map((one) => ({
    ...anywhere,
    noun: 'benchmarks',
    id: one.id,
    reference: one.reference,
    title: one.label,
    where: joined(
      indicator.get(one.indicatorId) ?? '',
      benchmarkKindWords[one.kind],
      one.yearId === null ? '' : (year.get(one.yearId) ?? ''),
    ),
    yearId: one.yearId,
    indicatorId: one.indicatorId,
    texts: [one.citation, one.population, one.period, one.definitionNote],
  }))
}

/** Indicators in their order, by what they are linked to through a table: the first is where that is seen. */
function linked(book: Book, sql: string): ReadonlyMap<string, string> {
  const rows = book.rows(sql).all() as { of: string; indicatorId: string }[]
  return new Map(rows.toReversed().map(({ of, indicatorId }) => [of, indicatorId]))
}

/** A framework indicator is seen on the page of the indicator that fits it. */
function frameworks(book: Book): Findable[] {
  const first = linked(
    book,
    `SELECT f.framework_indicator_id AS "of", i.id AS indicatorId FROM fit f
     JOIN indicator i ON i.id = f.indicator_id ORDER BY i.position, i.number`,
  )
  return listInUse(book).map(({ id, code, wording, frameworkTitle, population, source }) => ({
    ...anywhere,
    indicatorId: first.get(id) ?? null,
    noun: 'frameworks',
    id,
    reference: code,
    title: wording,
    where: frameworkTitle,
    texts: [population, source],
  }))
}

/** A breakdown is seen on the page of an indicator that is broken down by it. */
function breakdowns(book: Book): Findable[] {
  const first = linked(
    book,
    `SELECT b.breakdown_id AS "of", i.id AS indicatorId FROM indicator_breakdown b
     JOIN indicator i ON i.id = b.indicator_id ORDER BY i.position, i.number`,
  )
  return listBreakdowns(book).map(({ id, name, groups }) => ({
    ...anywhere,
    indicatorId: first.get(id) ?? null,
    noun: 'breakdowns',
    id,
    title: name,
    where: groups.map(({ label }) => label).join(', '),
    texts: [],
  }))
}

function consultations(book: Book): Findable[] {
  const year = names(listYears(book), ({ label }) => label)
  return listConsultations(book, {}).map((one) => ({
    ...anywhere,
    noun: 'consultations',
    id: one.id,
    reference: one.reference,
    title: one.name,
    where: joined(
      consultationMethodWords[one.method],
      one.stakeholders.map(({ name }) => name).join(', '),
      year.get(one.yearId) ?? '',
    ),
    yearId: one.yearId,
    texts: [one.purpose, one.runBy, one.limitations, one.changes, one.findings, one.givenUpWhy],
  }))
}

/** A question is seen among those of its consultation, and found by the answers it offers too. */
function questions(book: Book): Findable[] {
  const year = names(listYears(book), ({ label }) => label)
  return listConsultations(book, {}).flatMap((consultation) =>
    listQuestions(book, consultation.id).map(
      ({ id, wording, options }): Findable => ({
        ...anywhere,
        noun: 'questions',
        id,
        title: wording,
        where: joined(`${consultation.reference} ${consultation.name}`, year.get(consultation.yearId) ?? ''),
        yearId: consultation.yearId,
        consultationId: consultation.id,
        texts: options,
      }),
    ),
  )
}

function evidence(book: Book): Findable[] {
  return allEvidence(book).map((one) => ({
    ...anywhere,
    noun: 'evidence',
    id: one.id,
    reference: one.reference,
    title: one.name,
    where: joined(evidenceFormWords[one.form], one.source),
    texts: [one.description, one.place, one.fileName ?? ''],
  }))
}

function stories(book: Book): Findable[] {
  const stakeholder = book.value('SELECT name FROM stakeholder WHERE id = ?')
  return listYears(book).flatMap((year) =>
    storiesOfYear(book, year.id).map((one) => ({
      ...anywhere,
      noun: 'stories' as const,
      id: one.id,
      reference: one.reference,
      title: one.title,
      where: joined(`Story of ${year.label}`, String(stakeholder.get(one.stakeholderId) ?? '')),
      yearId: year.id,
      texts: [plainProse(one.words), one.person, one.described, one.chosenBecause],
    })),
  )
}

function claims(book: Book): Findable[] {
  return listYears(book).flatMap((year) =>
    claimsOfYear(book, year.id).map((one) => ({
      ...anywhere,
      noun: 'claims' as const,
      id: one.id,
      reference: one.reference,
      title: beginningOf(one.words),
      where: `Claim in ${year.label}`,
      yearId: year.id,
      texts: [one.words, one.note],
    })),
  )
}

function actions(book: Book): Findable[] {
  return allActions(book).map((one) => ({
    ...anywhere,
    noun: 'actions',
    id: one.id,
    reference: one.reference,
    title: one.what,
    where: joined(actionStateWords[one.state], one.who, one.yearLabel),
    yearId: one.yearId,
    texts: [one.interpretation, one.decidedBy, one.result, one.droppedWhy],
  }))
}

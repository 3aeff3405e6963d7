import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import {
  type EvidenceUse,
  type EvidenceWithUses,
  evidenceTargets,
  type ListedEvidence,
} from '../../../../shared/model/evidence'
import { queryOf } from '../../../../shared/rules/find'
import { closeness, wordsOf } from '../../../../shared/rules/search-words'
import type { Book } from '../../book/book'
import { found } from '../found'
import { readEvidence } from './evidence'
import { fromStanding, linkedTables } from './links'
import { faultyContents, stateOf } from './states'
import { usesOf } from './uses'

/** How many things of each kind evidence is for. */
const usesColumns = evidenceTargets
  .map((target) => `(SELECT count(*) ${fromStanding(target)}) AS ${target}_uses`)
  .join(', ')

const select = `SELECT e.*, f.bytes, ${usesColumns} FROM evidence e LEFT JOIN stored_file f ON f.sha256 = e.sha256`

/** How many of what a piece is for a list names. */
const fewUses = 3

function readListed(book: Book, given: unknown): ListedEvidence {
  const row = given as Record<string, number>
  const evidence = readEvidence(row)
  const count = (target: string) => row[`${target}_uses`] ?? 0
  const [reading, experience, benchmark, consultation] = evidenceTargets.map(count)
  return {
    ...evidence,
    state: stateOf(book, evidence),
    uses: {
      reading: reading ?? 0,
      experience: experience ?? 0,
      benchmark: benchmark ?? 0,
      consultation: consultation ?? 0,
    },
    firstUses: usesOf(book, evidence.id)
      .filter(({ stands }) => stands)
      .slice(0, fewUses),
  }
}

export function evidenceWithUses(book: Book, id: string): EvidenceWithUses {
  const row = found(book.rows(`${select} WHERE e.id = ?`).get(id), 'evidence', id)
  const usedFor: EvidenceUse[] = usesOf(book, id)
  return { ...readListed(book, row), usedFor }
}

/** The evidence for one thing, by number. */
export function evidenceOf(book: Book, { target, targetId }: ParsedInputOf<'evidence.of'>): OutputOf<'evidence.of'> {
  const { table, column } = linkedTables[target]
  return book
    .rows(
      `SELECT l.whereabouts, e.*, f.bytes, ${usesColumns} FROM ${table} l JOIN evidence e ON e.id = l.evidence_id
       LEFT JOIN stored_file f ON f.sha256 = e.sha256 WHERE l.${column} = ? ORDER BY e.number`,
    )
    .all(targetId)
    .map((row) => ({ ...readListed(book, row), whereabouts: String((row as { whereabouts: string }).whereabouts) }))
}

/** Nothing that stands hangs on it. */
const unused = evidenceTargets.map((target) => `NOT EXISTS (SELECT 1 ${fromStanding(target)})`).join(' AND ')

/** Evidence by number, a page at a time, with counts of the whole register. */
export function listEvidence(book: Book, ask: ParsedInputOf<'evidence.list'>): OutputOf<'evidence.list'> {
  const conditions: string[] = []
  const given: Record<string, string | number> = {}
  if (ask.form !== undefined) {
    conditions.push('e.form = @form')
    given.form = ask.form
  }
  if (ask.grounds !== undefined) {
    conditions.push('e.grounds = @grounds')
    given.grounds = ask.grounds
  }
  if (ask.confidential !== undefined) {
    conditions.push('e.confidential = @confidential')
    given.confidential = ask.confidential ? 1 : 0
  }
  if (ask.unused !== undefined) conditions.push(ask.unused ? `(${unused})` : `NOT (${unused})`)
  if (ask.target !== undefined) conditions.push(`EXISTS (SELECT 1 ${fromStanding(ask.target)})`)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const candidates = book
    .rows(`SELECT id, number, sha256, ${texts} AS texts FROM evidence e ${where} ORDER BY number`)
    .all(given) as Candidate[]
  const words = queryOf(ask.words).words
  const passing = candidates.filter(
    (one) => (ask.state === undefined || stateOf(book, one) === ask.state) && words.every((word) => has(one, word)),
  )
  if (ask.newestFirst) passing.reverse()
  const page = passing.slice(ask.offset, ask.offset + ask.limit)
  const get = book.rows(`${select} WHERE e.id = ?`)
  return {
    evidence: page.map(({ id }) => readListed(book, get.get(id))),
    total: passing.length,
    counts: countsOf(book),
  }
}

type Candidate = { id: string; number: number; sha256: string | null; texts: string }

const texts = `e.name || ' ' || e.description || ' ' || e.source || ' ' || e.place || ' ' || coalesce(e.file_name, '')`

const has = ({ number, texts: said }: Candidate, word: string): boolean =>
  word === `e-${number}` || closeness(wordsOf(said), word) > 0

function countsOf(book: Book): OutputOf<'evidence.list'>['counts'] {
  const counts = book
    .rows(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE ${unused}) AS unused,
       count(*) FILTER (WHERE e.confidential = 1) AS "confidential" FROM evidence e`,
    )
    .get() as { all: number; unused: number; confidential: number }
  const { missing, changed } = faultyContents(book)
  const faulty = (contents: ReadonlySet<string>) => {
    const count = book.value('SELECT count(*) FROM evidence WHERE sha256 = ?')
    return [...contents].reduce((sum, sha256) => sum + Number(count.get(sha256)), 0)
  }
  return { ...counts, missing: faulty(missing), changed: faulty(changed) }
}

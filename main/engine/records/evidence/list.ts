import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import {
  type EvidenceTarget,
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
import { firstUsesOf, usesOf } from './uses'

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
  const count = (target: EvidenceTarget) => row[`${target}_uses`] ?? 0
  const uses = {
    reading: count('reading'),
    experience: count('experience'),
    benchmark: count('benchmark'),
    consultation: count('consultation'),
    action: count('action'),
    story: count('story'),
    claim: count('claim'),
    aspect: count('aspect'),
  }
  return {
    ...evidence,
    state: stateOf(book, evidence),
    uses,
    firstUses: firstUsesOf(book, evidence.id, uses, fewUses),
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
  const { ids, total } =
    ask.words.trim() === '' && ask.state === undefined
      ? pageInSql(book, where, given, ask)
      : pageOf(book, where, given, ask)
  const get = book.rows(`${select} WHERE e.id = ?`)
  return { evidence: ids.map((id) => readListed(book, get.get(id))), total, counts: countsOf(book) }
}

type Found = { ids: string[]; total: number }
type Given = Readonly<Record<string, string | number>>
type Ask = ParsedInputOf<'evidence.list'>

/** The page of all that pass in SQL. */
function pageInSql(book: Book, where: string, given: Given, { newestFirst, offset, limit }: Ask): Found {
  const order = `ORDER BY number ${newestFirst ? 'DESC' : 'ASC'} LIMIT @limit OFFSET @offset`
  const ids = book.value(`SELECT id FROM evidence e ${where} ${order}`).all({ ...given, limit, offset }) as string[]
  return { ids, total: Number(book.value(`SELECT count(*) FROM evidence e ${where}`).get(given)) }
}

/** The page where SQL does not know all that is asked: words, or how the files stand. */
function pageOf(book: Book, where: string, given: Given, ask: Ask): Found {
  const candidates = book
    .rows(`SELECT id, number, sha256, ${texts} AS texts FROM evidence e ${where} ORDER BY number`)
    .all(given) as Candidate[]
  const words = queryOf(ask.words).words
  const passing = candidates.filter(
    (one) => (ask.state === undefined || stateOf(book, one) === ask.state) && words.every((word) => has(one, word)),
  )
  if (ask.newestFirst) passing.reverse()
  return { ids: passing.slice(ask.offset, ask.offset + ask.limit).map(({ id }) => id), total: passing.length }
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

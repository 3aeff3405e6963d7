import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import type { Erasure } from '../../../../shared/model/data-protection'
import { FairbookError } from '../../../../shared/model/error'
import { isClosed } from '../../../../shared/model/year'
import { countOf } from '../../../../shared/rules/count-words'
import { placesOf } from '../../../../shared/rules/people/names-in-text'
import type { Book } from '../../book/book'
import { newId } from '../../book/new-id'
import { removeBytes } from '../../book/stored-files'
import type { ContentTable, Transaction } from '../../journal/transaction'
import { today } from '../../today'
import type { Work } from '../../work'
import { refeed } from '../consultations/questions'
import { getConsultation } from '../consultations/rows'
import { getYear } from '../years'
import { type ErasurePlan, planErasure } from './erasure-plan'
import { readErasure } from './erasures'
import { redacted } from './redacted'
import { wordsPlaceOf } from './where-words-stand'

/** Room that writing the file anew leaves on the disk, in bytes. */
const roomLeft = 50_000_000

/**
 * Erases for good what is said of a person, as one change that nothing takes back: rows or the name in them, the bytes
 * of files, and what the journal holds of it (UK GDPR, article 17). Then the file is written anew, so that nothing of it
 * is left in free pages.
 * @throws FairbookError `wrong-input`, `not-found`, `no-space`, `read-only`, `cancelled`
 */
export async function erase(
  book: Book,
  { reason, erasedBy, ...asked }: ParsedInputOf<'people.erase'>,
  work: Work,
): Promise<OutputOf<'people.erase'>> {
  const plan = await planErasure(book, asked, work)
  if (placesOf(`${reason} ${asked.replacement}`, plan.spellings).length > 0)
    throw new FairbookError('wrong-input', 'The name stands in what you give as the reason. Say it without the name.', {
      fields: ['reason'],
    })
  checkRoom(book)
  await work.progress('Erasing', 0, 2)
  const written = book.erase((tx) => {
    const took = apply(book, tx, plan)
    if (took === null) throw new FairbookError('refused', 'There is nothing of this in the book. Nothing was erased.')
    const id = newId()
    tx.insert('erasure', {
      id,
      number: tx.nextNumber('erasure'),
      erased_on: today(),
      erased_by: erasedBy || book.person,
      reason,
      took: JSON.stringify(took),
    })
    const record = readErasure(tx.find('erasure', id)) as Erasure
    return { record, summary: `Erased for good ${tookWords(took)}: ${reason}`, changes: plan.changes }
  })
  work.tell('Writing the book anew, so that no trace is left', 1, 2)
  book.writeAnew()
  return written
}

function checkRoom(book: Book): void {
  const { bavail, bsize } = statfsSync(dirname(book.path))
  if (bavail * bsize >= book.bytes() * 2 + roomLeft) return
  throw new FairbookError(
    'no-space',
    'To leave no trace the whole book is written anew, and there is too little room on the disk for that. Make room first; nothing was erased.',
  )
}

type Took = Record<string, number>

/** Does what is planned, within a change. @returns how much of what went; null when nothing did */
export function apply(book: Book, tx: Transaction, plan: ErasurePlan): Took | null {
  const took: Took = {}
  const count = (what: string, by = 1) => {
    took[what] = (took[what] ?? 0) + by
  }
  const renamed: ErasurePlan['renamed'] = plan.renamed.filter(({ table, id, row }) => {
    const place = wordsPlaceOf(table)
    const patch = place === undefined ? {} : redacted(place, row, plan.spellings, plan.replacement)
    tx.redact(table, id, patch)
    return Object.keys(patch).length > 0
  })
  if (renamed.length > 0) count('names', renamed.length)
  const files = filesNamedIn(book, plan)
  const asking = new Set<string>()
  for (const { table, id, row, hanging } of plan.removed) {
    if (typeof row.consultation_id === 'string') asking.add(row.consultation_id)
    for (const part of hanging) tx.erase(part.table, part.id)
    tx.erase(table, id)
    count(tookAs[table] ?? 'others')
  }
  // What an approved year told is told: its figures stay. Those of years still worked on follow the answers left.
  for (const id of asking) {
    const consultation = getConsultation(book, id)
    if (!isClosed(getYear(book, consultation.yearId))) refeed(book, tx, consultation)
  }
  const gone = removeBytes(book, files)
  if (gone > 0) count('files', gone)
  if (plan.changes.length > 0) count('changes', plan.changes.length)
  if (Object.keys(took).length === 0) return null
  restateSurvivors(book, tx, plan, renamed)
  return took
}

/** What can go altogether, as it is counted. */
const tookAs: Partial<Record<ContentTable, string>> = {
  experience: 'experiences',
  case_step: 'steps',
  story: 'stories',
  evidence: 'evidence',
  response: 'responses',
}

const tookNames: Readonly<Record<string, readonly [string, string]>> = {
  experiences: ['note', 'notes'],
  steps: ['step of a case', 'steps of cases'],
  stories: ['story', 'stories'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  responses: ['paper of answers', 'papers of answers'],
  files: ['file', 'files'],
  names: ['name from a text', 'names from texts'],
}

/** How much of what went, as the history tells it: "two notes and one file". */
function tookWords(took: Took): string {
  const parts = Object.entries(tookNames).flatMap(([what, [one, many]]) =>
    took[what] === undefined ? [] : [countOf(took[what], one, many)],
  )
  if (parts.length === 0) return 'words that the history held'
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The contents of files that what goes names, and those that only the journal still names. */
function filesNamedIn(book: Book, { removed, changes }: ErasurePlan): Set<string> {
  const files = new Set<string>()
  for (const one of removed) {
    for (const { row } of [one, ...one.hanging]) if (typeof row.sha256 === 'string') files.add(row.sha256)
  }
  const payload = book.value('SELECT payload FROM journal_payload WHERE sequence = ?')
  for (const sequence of changes) {
    const text = String(payload.get(sequence) ?? '')
    for (const [, sha256] of text.matchAll(/"sha256":"([0-9a-f]{64})"/g)) if (sha256 !== undefined) files.add(sha256)
  }
  return files
}

/** Notes how the rows stand of which the journal said something in words that go, so that they can still be verified. */
function restateSurvivors(
  book: Book,
  tx: Transaction,
  { changes }: ErasurePlan,
  renamed: ErasurePlan['renamed'],
): void {
  const touched = book
    .rows(
      `SELECT DISTINCT table_name AS "table", row_id AS id FROM journal_touched
       WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY table_name, row_id`,
    )
    .all(JSON.stringify(changes)) as { table: ContentTable; id: string }[]
  const seen = new Set<string>()
  for (const { table, id } of [...touched, ...renamed]) {
    if (seen.has(id)) continue
    seen.add(id)
    tx.restate(table, id)
  }
}

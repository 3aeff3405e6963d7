import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import { EvidenceLink, type EvidenceTarget } from '../../../../shared/model/evidence'
import { type ReferencedNoun, reference } from '../../../../shared/model/reference'
import { countOf } from '../../../../shared/rules/count-words'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Row } from '../../journal/entry'
import type { ContentTable, Transaction } from '../../journal/transaction'
import { found } from '../found'
import { reader } from '../row'

/** Where links to each kind of thing are kept, and the thing: the links' table, its column for the thing, the thing's table. */
export const linkedTables = {
  reading: { table: 'evidence_reading', column: 'reading_id', thing: 'reading' },
  experience: { table: 'evidence_experience', column: 'experience_id', thing: 'experience' },
  benchmark: { table: 'evidence_benchmark', column: 'benchmark_id', thing: 'benchmark' },
  consultation: { table: 'evidence_consultation', column: 'consultation_id', thing: 'consultation' },
  aspect: { table: 'evidence_aspect', column: 'answer_id', thing: 'aspect_answer' },
  action: { table: 'evidence_action', column: 'action_id', thing: 'action' },
  story: { table: 'evidence_story', column: 'story_id', thing: 'story' },
  claim: { table: 'evidence_claim', column: 'claim_id', thing: 'claim' },
} as const satisfies Record<EvidenceTarget, { table: ContentTable; column: string; thing: ContentTable }>

const readLink = reader(EvidenceLink)

type Link = { evidenceId: string; target: EvidenceTarget; targetId: string; whereabouts?: string | undefined }

/** The row that links evidence to a thing. */
function linkRow(book: Book, { evidenceId, target, targetId }: Link): { id: string } | undefined {
  const { table, column } = linkedTables[target]
  const row = book.rows(`SELECT * FROM ${table} WHERE evidence_id = ? AND ${column} = ?`).get(evidenceId, targetId)
  return row as { id: string } | undefined
}

/** Writes links; those that are there get other whereabouts where these are said. */
export function writeLinks(book: Book, tx: Transaction, links: readonly Link[]): void {
  for (const link of links) {
    const { table, column } = linkedTables[link.target]
    checkTarget(book, link)
    const there = linkRow(book, link)
    if (there === undefined)
      tx.insert(table, {
        id: newId(),
        evidence_id: link.evidenceId,
        [column]: link.targetId,
        whereabouts: link.whereabouts ?? '',
      })
    else if (link.whereabouts !== undefined) tx.update(table, there.id, { whereabouts: link.whereabouts })
  }
}

/** @throws FairbookError `not-found`, or `conflict` for a reading that a later one corrects */
export function checkTarget(book: Book, { target, targetId }: Pick<Link, 'target' | 'targetId'>): void {
  const row = found(rowOf(book, target, targetId), targetWords[target], targetId)
  const later = target === 'reading' ? row.superseded_by_id : null
  if (typeof later !== 'string') return
  const by = Number(rowOf(book, 'reading', later)?.number)
  throw new FairbookError(
    'conflict',
    `${reference('reading', Number(row.number))} was corrected by ${reference('reading', by)}. Name the evidence for that one. Nothing was changed.`,
  )
}

/** As a sentence names a kind of thing: "This reading is not in the book." */
const targetWords = {
  reading: 'reading',
  experience: 'experience',
  benchmark: 'benchmark',
  consultation: 'consultation',
  aspect: 'answer',
  action: 'action',
  story: 'story',
  claim: 'claim',
} as const satisfies Record<EvidenceTarget, string>

const rowOf = (book: Book, target: EvidenceTarget, id: string) =>
  book.rows(`SELECT * FROM ${linkedTables[target].thing} WHERE id = ?`).get(id) as Row | undefined

/** Says that evidence is for things, and where in it. */
export function linkEvidence(book: Book, { links }: ParsedInputOf<'evidence.link'>): Changed<EvidenceLink[]> {
  return book.change('evidence.link', (tx) => {
    for (const { evidenceId } of links) found(tx.find('evidence', evidenceId), 'evidence', evidenceId)
    writeLinks(book, tx, links)
    const record = links.map((link) => ({
      ...readLink(linkRow(book, link)),
      target: link.target,
      targetId: link.targetId,
    }))
    return { record, summary: `Named ${fromTo(book, tx, links)}` }
  })
}

/** Takes back that evidence is for things; a link that is not there is not missed. */
export function unlinkEvidence(
  book: Book,
  { links }: ParsedInputOf<'evidence.unlink'>,
): Changed<OutputOf<'evidence.unlink'>['record']> {
  return book.change('evidence.unlink', (tx) => {
    for (const link of links) {
      const there = linkRow(book, link)
      if (there !== undefined) tx.remove(linkedTables[link.target].table, there.id)
    }
    return { record: links, summary: `No longer named ${fromTo(book, tx, links)}` }
  })
}

/** "E-007 as evidence for R-0271", "two pieces of evidence for R-0271", "E-007 as evidence for three things". */
function fromTo(book: Book, tx: Transaction, links: readonly Link[]): string {
  const named = (noun: ReferencedNoun, id: string) => reference(noun, Number(tx.find(noun, id)?.number ?? 0))
  const thing = ({ target, targetId }: Link) =>
    target === 'aspect' ? `“${wordingOf(book, targetId)}”` : named(target, targetId)
  const [first] = links
  if (first === undefined) return ''
  const pieces = new Set(links.map(({ evidenceId }) => evidenceId)).size
  const things = new Set(links.map(({ target, targetId }) => `${target} ${targetId}`)).size
  const from =
    pieces === 1
      ? `${named('evidence', first.evidenceId)} as evidence`
      : countOf(pieces, 'piece of evidence', 'pieces of evidence')
  return `${from} for ${things === 1 ? thing(first) : countOf(things, 'thing', 'things')}`
}

const wordingOf = (book: Book, answerId: string) =>
  String(
    book
      .value('SELECT i.wording FROM aspect_answer a JOIN aspect_item i ON i.id = a.item_id WHERE a.id = ?')
      .get(answerId),
  )

/** Takes the links of a thing that is being removed out with it. */
export function dropLinksOf(book: Book, tx: Transaction, target: EvidenceTarget, targetId: string): void {
  const { table, column } = linkedTables[target]
  for (const id of book.value(`SELECT id FROM ${table} WHERE ${column} = ?`).all(targetId) as string[])
    tx.remove(table, id)
}

/** Gives a reading that corrects another the evidence of that one, which keeps it too. */
export function passLinksOn(book: Book, tx: Transaction, fromReadingId: string, toReadingId: string): void {
  const rows = book
    .rows('SELECT evidence_id, whereabouts FROM evidence_reading WHERE reading_id = ? ORDER BY id')
    .all(fromReadingId) as { evidence_id: string; whereabouts: string }[]
  for (const row of rows) tx.insert('evidence_reading', { id: newId(), reading_id: toReadingId, ...row })
}

/** The links of evidence `e` to things of a kind, as the rest of a select: readings since corrected are not counted. */
export function fromStanding(target: EvidenceTarget): string {
  const { table, column } = linkedTables[target]
  const standing = target === 'reading' ? ` JOIN reading r ON r.id = l.${column} AND r.superseded_by_id IS NULL` : ''
  return `FROM ${table} l${standing} WHERE l.evidence_id = e.id`
}

import type { ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import type { ErasureWay, NamedRow } from '../../../../shared/model/people'
import { placesOf, type Spelling } from '../../../../shared/rules/people/names-in-text'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import type { Work } from '../../work'
import { everyRow, spellingsAsked, waysOf } from './find-person'
import { belongingTo, type PlannedRow } from './hanging'
import { changesThatHold } from './journal-words'
import { isContentTable, namedRow, rowOf } from './named-row'
import { textsOfRow } from './texts-of-row'
import { wordsPlaceOf } from './where-words-stand'

/** A text this long that goes is looked for wherever else it may stand, in letters; shorter ones say too little. */
const tellingLength = 25
const mostAttempts = 3

/** What an erasure will do, found out before anything is changed. */
export type ErasurePlan = {
  spellings: readonly Spelling[]
  replacement: string
  /** Rows from which the name goes. */
  renamed: readonly PlannedRow[]
  /** What was asked to go altogether, each with what belongs to it, which goes first. */
  removed: readonly (PlannedRow & { hanging: readonly PlannedRow[] })[]
  /** The words of what goes also stand here. */
  alsoIn: readonly NamedRow[]
  /** Changes whose words go from the journal. */
  changes: readonly number[]
  /** The newest change when this was found out. */
  head: number
}

type Asked = Pick<ParsedInputOf<'people.preview'>, 'names' | 'items' | 'replacement'>

/** @throws FairbookError `not-found`, `wrong-input` for what can't be erased so, `cancelled` */
export async function planErasure(book: Book, asked: Asked, work: Work): Promise<ErasurePlan> {
  for (let attempt = 1; ; attempt++) {
    // Somebody may go on entering meanwhile; the last attempt lets nobody in between.
    const pausing = attempt < mostAttempts
    const plan = await planned(book, asked, pausing ? work : { ...work, progress: async () => {} })
    if (book.head().sequence === plan.head) return plan
  }
}

async function planned(book: Book, { names, items, replacement }: Asked, work: Work): Promise<ErasurePlan> {
  const spellings = spellingsAsked(names)
  if (spellings.length === 0 && items.length === 0)
    throw new FairbookError('wrong-input', 'Say whose name, or choose what is to be erased.', { fields: ['items'] })
  const head = book.head().sequence
  const removed = new Map<string, ErasurePlan['removed'][number]>()
  const renamed = new Map<string, PlannedRow>()
  const going = new Set<string>()
  for (const item of items) {
    const { one, way } = checked(book, item)
    if (way === 'name') {
      renamed.set(key(one), one)
      continue
    }
    const whole = way === 'paper' ? paperOf(book, one.row) : one
    const hanging = belongingTo(book, whole.table, whole.row)
    removed.set(key(whole), { ...whole, hanging })
    for (const row of [whole, ...hanging]) going.add(key(row))
  }
  // What goes with something else is not asked for twice.
  const inOthers = new Set([...removed.values()].flatMap(({ hanging }) => hanging.map(key)))
  for (const gone of going) renamed.delete(gone)
  for (const gone of inOthers) removed.delete(gone)
  const rows = [...removed.values()]
  const long = longTextsOf(rows)
  const { kept, alsoIn } = await staying(book, { spellings, long, going, renamed: new Set(renamed.keys()) }, work)
  const sought = {
    spellings,
    long,
    whole: going,
    personal: new Set(renamed.keys()),
    columnsOf: (table: string) => wordsPlaceOf(table)?.personal ?? [],
    kept,
  }
  const changes = await changesThatHold(book, sought, work)
  return { spellings, replacement, renamed: [...renamed.values()], removed: rows, alsoIn, changes, head }
}

const key = ({ table, id }: { table: string; id: string }) => `${table} ${id}`

function checked(book: Book, { table, id, way }: { table: string; id: string; way: ErasureWay }) {
  const row = isContentTable(table) ? rowOf(book, table, id) : undefined
  if (!isContentTable(table) || row === undefined)
    throw new FairbookError(
      'not-found',
      'Something chosen here is no longer in the book. Look again; nothing was erased.',
      { table, id },
    )
  const place = wordsPlaceOf(table)
  const ways: readonly ErasureWay[] = table === 'response' ? ['whole'] : place === undefined ? [] : waysOf(place, row)
  if (!ways.includes(way))
    throw new FairbookError('wrong-input', `${table} can’t be erased in this way. Nothing was erased.`, {
      fields: ['items'],
    })
  return { one: { table, id, row }, way }
}

function paperOf(book: Book, { response_id }: Row): PlannedRow {
  const id = String(response_id)
  const row = rowOf(book, 'response', id)
  if (row === undefined) throw new FairbookError('not-found', 'The paper of this answer is no longer in the book.')
  return { table: 'response', id, row }
}

/** What people said, and other longer texts, of rows that go. */
function longTextsOf(removed: ErasurePlan['removed']): string[] {
  const texts = removed.flatMap((one) =>
    [one, ...one.hanging].flatMap(({ table, row }) => {
      const place = wordsPlaceOf(table)
      return place === undefined ? [] : textsOfRow(place, row).map(({ text }) => text.trim())
    }),
  )
  return [...new Set(texts)].filter((text) => text.length >= tellingLength)
}

/** Rows that stay as they are though they hold the name, which is somebody else's there, or words of what goes. */
async function staying(
  book: Book,
  asked: {
    spellings: readonly Spelling[]
    long: readonly string[]
    going: ReadonlySet<string>
    renamed: ReadonlySet<string>
  },
  work: Work,
): Promise<{ kept: Set<string>; alsoIn: NamedRow[] }> {
  const kept = new Set<string>()
  const alsoIn: NamedRow[] = []
  for await (const { place, row } of everyRow(book, work)) {
    const of = `${place.table} ${row.id}`
    if (asked.going.has(of) || asked.renamed.has(of)) continue
    const texts = textsOfRow(place, row).map(({ text }) => text)
    const named = texts.some((text) => placesOf(text, asked.spellings).length > 0)
    const saidAgain = texts.some((text) => asked.long.some((one) => text.includes(one)))
    if (named || saidAgain) kept.add(of)
    if (saidAgain) alsoIn.push(namedRow(book, place.table, row))
  }
  return { kept, alsoIn }
}

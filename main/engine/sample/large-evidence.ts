import type { InputOf } from '../../../shared/contract'
import type { EvidenceGrounds } from '../../../shared/model/evidence'
import { areas, groups, measures } from './large-words'
import type { CallProcedure, LoadProgress } from './procedures'
import { Seeded } from './seeded'

type Link = InputOf<'evidence.link'>['links'][number]

/** How many links go into the book as one change. */
const batch = 2500
/** Of a hundred pieces so many are for nothing. */
const unused = 8

const kinds = [
  'Letter from',
  'Minutes of a meeting with',
  'Notes of a talk with',
  'Register of',
  'Survey sheet of',
] as const
const shelves = ['Green folder, office shelf', 'Filing cabinet, second drawer', 'Box in the store room'] as const

/**
 * The evidence of the large book: small files, three of four a text and a paper elsewhere for the rest, each for a
 * few readings of the last year.
 */
export async function addEvidence(
  call: CallProcedure,
  seed: number,
  pieces: number,
  yearId: string,
  progress: LoadProgress,
): Promise<void> {
  const numbers = new Seeded(seed, 'evidence')
  const readingIds = (await call('readings.list', { yearId, limit: 5000 })).readings.map(({ id }) => id)
  const links: Link[] = []
  for (let piece = 0; piece < pieces; piece++) {
    const id = await addPiece(call, numbers, piece)
    const [first, ...others] = readingIds
    if (first !== undefined && numbers.whole(1, 100) > unused) {
      const chosen = new Set(Array.from({ length: numbers.whole(1, 3) }, () => numbers.pick([first, ...others])))
      for (const targetId of chosen)
        links.push({ evidenceId: id, target: 'reading', targetId, whereabouts: `page ${numbers.whole(1, 9)}` })
    }
    if (piece % 100 === 0) progress('Adding the evidence', piece, pieces)
  }
  for (let from = 0; from < links.length; from += batch)
    await call('evidence.link', { links: links.slice(from, from + batch) })
}

/** Adds one piece. @returns its id */
async function addPiece(call: CallProcedure, numbers: Seeded, piece: number): Promise<string> {
  const name = `${numbers.pick(kinds)} ${numbers.pick(groups).toLowerCase()} of ${numbers.pick(areas)}, ${piece + 1}`
  const grounds = numbers.pick<EvidenceGrounds>(['record', 'record', 'record', 'survey-data', 'word'])
  const confidential = numbers.next() < 0.05
  if (numbers.next() < 0.25) {
    const place = numbers.pick(shelves)
    return (await call('evidence.addReference', { form: 'paper', name, place, grounds, confidential })).record.id
  }
  const lines = Array.from(
    { length: numbers.whole(5, 60) },
    () => `${numbers.pick(measures.number)}: ${numbers.whole(1, 999)}`,
  )
  const bytes = Buffer.from(`${name}\n\n${lines.join('\n')}\n`).toString('base64')
  const { record } = await call('evidence.addBytes', { fileName: `${name}.txt`, bytes, grounds, confidential })
  return record.added[0]?.id ?? ''
}

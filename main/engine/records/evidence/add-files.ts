import type { ParsedInputOf } from '../../../../shared/contract'
import { FairbookError } from '../../../../shared/model/error'
import { type Evidence, largestEvidence, type TakenIn } from '../../../../shared/model/evidence'
import { countOf } from '../../../../shared/rules/count-words'
import { keptFileName, nameFromFile } from '../../../../shared/rules/evidence-name'
import { mediaTypeOf } from '../../../../shared/rules/media-type'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { type Digest, declareStored, digest, type Pause, storePieces } from '../../book/store-file'
import { removeUndeclared } from '../../book/stored-files'
import type { Transaction } from '../../journal/transaction'
import { stoppedOr, type Work } from '../../work'
import { toRow } from '../row'
import { evidenceWords, getEvidence, readEvidence, selectEvidence } from './evidence'
import { type Given, givenBytes, givenFile } from './given-file'
import { checkTarget, writeLinks } from './links'
import { forgetStates } from './states'

type Ask = Pick<ParsedInputOf<'evidence.addFiles'>, 'for' | 'grounds' | 'confidential' | 'same'>

/** A file looked at: its bytes are in the book, or it is refused. */
type Look = { given: Given; refused: string } | { given: Given; digest: Digest }

/** Takes files in as evidence. Each is read twice, never whole in memory: for its SHA-256, and into the book. */
export function addFiles(book: Book, { paths, ...ask }: ParsedInputOf<'evidence.addFiles'>, work: Work) {
  return takeIn(book, 'evidence.addFiles', paths.map(givenFile), ask, work)
}

/** Takes in what was pasted, as a file. */
export function addBytes(book: Book, { fileName, bytes, ...ask }: ParsedInputOf<'evidence.addBytes'>, work: Work) {
  return takeIn(book, 'evidence.addBytes', [givenBytes(fileName, Buffer.from(bytes, 'base64'))], ask, work)
}

/** One drop is taken in after the other: what one leaves unfinished is cleared without touching another's. */
const lastOf = new WeakMap<Book, Promise<unknown>>()

function takeIn(book: Book, verb: string, given: readonly Given[], ask: Ask, work: Work): Promise<Changed<TakenIn>> {
  if (book.readOnly) book.change(verb, () => ({ record: null, summary: '' }))
  const before = lastOf.get(book) ?? Promise.resolve()
  const taken = before.then(() => takeInAlone(book, verb, given, ask, work))
  lastOf.set(
    book,
    taken.catch(() => {}),
  )
  return taken
}

async function takeInAlone(
  book: Book,
  verb: string,
  given: readonly Given[],
  ask: Ask,
  work: Work,
): Promise<Changed<TakenIn>> {
  const looks: Look[] = []
  const begun = new Set<string>()
  try {
    // Before a hundred megabytes are read for nothing.
    for (const use of ask.for) checkTarget(book, use)
    const progress = progressOf(work, given)
    for (const one of given) looks.push(await takeBytes(book, one, begun, progress(one)))
    await work.progress('Keeping', 1, 1)
    if (looks.every((look) => 'refused' in look)) throw nothingTaken(looks)
    return book.change(verb, (tx) => makeEvidence(book, tx, looks, ask))
  } catch (error) {
    throw stoppedOr(error, work)
  } finally {
    forgetStates(book, begun)
    // Closed meanwhile: the next opening clears them.
    if (book.db.open) removeUndeclared(book, begun)
  }
}

/** Brings the bytes of one file into the book; of one that is evidence already only where they are missing. */
async function takeBytes(book: Book, given: Given, begun: Set<string>, pause: Pause): Promise<Look> {
  const file = await given.open()
  if (typeof file === 'string') return { given, refused: file }
  try {
    const read = await digest(file, pause)
    if (read === null) return { given, refused: tooLarge(given.fileName) }
    if (read.bytes === 0) return { given, refused: `${given.fileName} is empty: there is nothing in it to keep.` }
    begun.add(read.sha256)
    if (!(await storePieces(book, file, read, pause)))
      return { given, refused: `${given.fileName} was changed by another program while it was read. Add it again.` }
    return { given, digest: read }
  } catch (error) {
    const words = given.problem(error)
    if (words === null) throw error
    return { given, refused: words }
  } finally {
    await file.close()
  }
}

const findByContent = (book: Book, sha256: string) =>
  book.rows(`${selectEvidence} WHERE e.sha256 = ? ORDER BY e.number LIMIT 1`).get(sha256)

function makeEvidence(book: Book, tx: Transaction, looks: readonly Look[], ask: Ask) {
  const record: TakenIn = { added: [], already: [], refused: [] }
  for (const look of looks) {
    const { path, fileName } = look.given
    if ('refused' in look) {
      record.refused.push({ path, fileName, why: look.refused })
      continue
    }
    declareStored(book, look.digest)
    // Asked only now: while the bytes were read, the piece may have been removed.
    const known = ask.same === 'use' ? findByContent(book, look.digest.sha256) : undefined
    if (known === undefined) record.added.push(insertFile(book, tx, fileName, look.digest, ask))
    else record.already.push({ path, evidence: readEvidence(known) })
  }
  const all = [...record.added, ...record.already.map(({ evidence }) => evidence)]
  writeLinks(
    book,
    tx,
    all.flatMap(({ id }) => ask.for.map((use) => ({ ...use, evidenceId: id }))),
  )
  return { record, summary: summaryOf(record.added, all) }
}

function insertFile(book: Book, tx: Transaction, fileName: string, { sha256, head, tail }: Digest, ask: Ask): Evidence {
  const id = newId()
  const kept = keptFileName(fileName)
  tx.insert('evidence', {
    id,
    number: tx.nextNumber('evidence'),
    ...toRow({
      name: nameFromFile(kept),
      form: 'file',
      grounds: ask.grounds,
      fileName: kept,
      mediaType: mediaTypeOf(head, tail, kept),
      sha256,
      place: '',
      description: '',
      source: '',
      confidential: ask.confidential,
      addedAt: new Date().toISOString(),
      addedBy: book.person,
    }),
  })
  return getEvidence(book, id)
}

function summaryOf(added: readonly Evidence[], all: readonly Evidence[]): string {
  const [first] = added.length > 0 ? added : all
  if (first === undefined) return ''
  if (added.length === 0)
    return `Named ${all.length === 1 ? evidenceWords(first) : countOf(all.length, 'piece', 'pieces')} as evidence`
  return added.length === 1
    ? `Added the evidence ${evidenceWords(first)}`
    : `Added ${countOf(added.length, 'piece', 'pieces')} of evidence`
}

const tooLarge = (fileName: string) =>
  `${fileName} is larger than ${largestEvidence / 1024 / 1024} MB, the most that is kept in a book. Keep it elsewhere and add where it is.`

/** Nothing could be taken in: one file's reason, or all of them. */
function nothingTaken(looks: readonly Look[]): FairbookError {
  const refused = looks.flatMap((look) =>
    'refused' in look ? [{ path: look.given.path, fileName: look.given.fileName, why: look.refused }] : [],
  )
  const named = refused.slice(0, 5).map(({ why }) => why)
  const more = refused.length > named.length ? [`And ${refused.length - named.length} more.`] : []
  return new FairbookError('refused', [...named, ...more, 'Nothing was added.'].join(' '), { refused })
}

/** Progress over all files, each read twice; sizes are what the files said beforehand. */
function progressOf(work: Work, given: readonly Given[]): (given: Given) => Pause {
  const total = Math.max(1, 2 * given.reduce((sum, { expected }) => sum + expected, 0))
  let before = 0
  return (one) => {
    let done = before
    before += 2 * one.expected
    return async (bytes) => {
      done += bytes
      await work.progress(`Keeping ${one.fileName}`, Math.min(done, before, total), total)
    }
  }
}

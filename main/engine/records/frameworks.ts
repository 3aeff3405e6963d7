import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { FrameworkIndicator } from '../../../shared/model/fit'
import { FrameworkFile, type FrameworkFileItem } from '../../../shared/model/framework'
import { type SearchableFramework, searchFrameworkItems } from '../../../shared/rules/framework-search'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found } from './found'
import { reader, toRow } from './row'

const read = reader(FrameworkIndicator)
const own = 'own'

/**
 * The published sets that come with the program, read once from its resources. They are read-only: a
 * book copies an indicator, as it is worded that day, when it first uses it.
 */
export class ShippedFrameworks {
  readonly #folder: string
  #files: FrameworkFile[] | null = null

  constructor(resources: string) {
    this.#folder = join(resources, 'frameworks')
  }

  get files(): FrameworkFile[] {
    this.#files ??= readdirSync(this.#folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => FrameworkFile.parse(JSON.parse(readFileSync(join(this.#folder, name), 'utf8'))))
    return this.#files
  }

  find(framework: string, code: string): { file: FrameworkFile; item: FrameworkFileItem } {
    const file = this.files.find((candidate) => candidate.code === framework)
    const item = file?.items.find((candidate) => candidate.code === code)
    if (!file || !item)
      throw new FairbookError('not-found', `There is no ${code} in the framework ${framework}.`, { framework, code })
    return { file, item }
  }
}

export function listFrameworks(shipped: ShippedFrameworks): OutputOf<'frameworks.list'> {
  return shipped.files.map(({ code, title, publisher, about, licence, source, items }) => ({
    code,
    title,
    publisher,
    about,
    licence,
    source,
    items: items.length,
  }))
}

/** Finds framework indicators by words, shipped ones and our own; best match first. */
export function searchFrameworks(
  book: Book,
  shipped: ShippedFrameworks,
  ask: ParsedInputOf<'frameworks.search'>,
): OutputOf<'frameworks.search'> {
  const inBook = listInUse(book)
  const idOf = new Map(inBook.map((indicator) => [`${indicator.framework} ${indicator.code}`, indicator.id]))
  const searched = shipped.files.filter(({ code }) => ask.framework === undefined || code === ask.framework)
  const fromFiles = itemsOf(searched, ask).map(({ framework, item }) => ({
    ...asIndicator(framework, item),
    id: idOf.get(`${framework.code} ${item.code}`) ?? null,
    name: item.shortName,
    exactWording: item.wording,
    wordingStatus: item.wordingStatus,
    historic: item.status === 'historic',
    note: item.note ?? '',
    values: item.values.map(({ period, area, population, value, source }) => ({
      period,
      area,
      population,
      value,
      unit: item.unit ?? '',
      source,
    })),
  }))
  const ours = inBook.filter(({ shipped }) => !shipped && (ask.framework === undefined || ask.framework === own))
  const items = ours.map((indicator) => ({ ...indicator, shortName: '', themes: [] }))
  const fromBook = itemsOf([{ code: own, title: 'Our own', items }], ask).map(
    ({ item: { shortName: name, themes: _, ...item } }) => ({ ...item, ...besides, name, exactWording: item.wording }),
  )
  return [...fromBook, ...fromFiles].slice(0, ask.limit)
}

/** What only published sets say. */
const besides = { wordingStatus: 'published' as const, historic: false, note: '', values: [] }

/** Those that hold the words; of one set without words, all. */
function itemsOf<F extends SearchableFramework>(
  frameworks: readonly F[],
  { words, framework, limit }: ParsedInputOf<'frameworks.search'>,
): { framework: F; item: F['items'][number] }[] {
  if (words.trim() !== '' || framework === undefined) return searchFrameworkItems(frameworks, words, limit)
  return frameworks.flatMap((set) => set.items.map((item) => ({ framework: set, item })))
}

export function listInUse(book: Book): FrameworkIndicator[] {
  return book.rows('SELECT * FROM framework_indicator ORDER BY framework, code').all().map(read)
}

function get(book: Book, id: string): FrameworkIndicator {
  const row = book.rows('SELECT * FROM framework_indicator WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'framework indicator', id)
}

/** Copies a shipped framework indicator into the book; one that is there already is given back as it is. */
export function adoptFrameworkIndicator(
  book: Book,
  shipped: ShippedFrameworks,
  { framework, code }: ParsedInputOf<'frameworks.adopt'>,
): Changed<FrameworkIndicator> {
  return book.change('frameworks.adopt', (tx) => ({
    record: takeFromSet(book, tx, shipped, { framework, code }),
    summary: `Took ${code} from ${shipped.find(framework, code).file.title} into the book`,
  }))
}

/** The copy of a shipped framework indicator in the book, made as part of a change where it is not there yet. */
export function takeFromSet(
  book: Book,
  tx: Transaction,
  shipped: ShippedFrameworks,
  { framework, code }: { framework: string; code: string },
): FrameworkIndicator {
  const { file, item } = shipped.find(framework, code)
  const there = book.rows('SELECT * FROM framework_indicator WHERE framework = ? AND code = ?').get(framework, code)
  if (there !== undefined) return read(there)
  const id = newId()
  tx.insert('framework_indicator', toRow({ id, ...asIndicator(file, item) }))
  return get(book, id)
}

export function addOwnFrameworkIndicator(
  book: Book,
  fields: ParsedInputOf<'frameworks.addOwn'>,
): Changed<FrameworkIndicator> {
  return book.change('frameworks.addOwn', (tx) => {
    if (book.rows('SELECT 1 FROM framework_indicator WHERE framework = ? AND code = ?').get(own, fields.code)) {
      throw new FairbookError('refused', `There is already one of your own with the code ${fields.code}.`, {
        fields: ['code'],
      })
    }
    const id = newId()
    tx.insert('framework_indicator', toRow({ id, framework: own, ...fields, lookedUp: null, shipped: false }))
    return { record: get(book, id), summary: `Added the framework indicator ${fields.code}` }
  })
}

function asIndicator(file: FrameworkFile, item: FrameworkFileItem): Omit<FrameworkIndicator, 'id'> {
  return {
    framework: file.code,
    frameworkTitle: file.title,
    code: item.code,
    wording: item.shortName === item.wording ? item.wording : `${item.shortName}: ${item.wording}`,
    unit: item.unit ?? '',
    population: item.population ?? '',
    source: item.source,
    licence: item.licence,
    lookedUp: item.lookedUp,
    shipped: true,
  }
}

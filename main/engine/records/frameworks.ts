import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { FrameworkIndicator } from '../../../shared/model/fit'
import { FrameworkFile, type FrameworkFileItem } from '../../../shared/model/framework'
import { searchFrameworkItems } from '../../../shared/rules/framework-search'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
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
  const fromFiles = searchFrameworkItems(searched, ask.words, ask.limit).map(({ framework, item }) => ({
    ...asIndicator(framework, item),
    id: idOf.get(`${framework.code} ${item.code}`) ?? null,
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
  const fromBook = searchFrameworkItems([{ code: own, title: 'Our own', items }], ask.words, ask.limit).map(
    ({ item: { shortName: _, themes: __, ...item } }) => ({ ...item, values: [] }),
  )
  return [...fromBook, ...fromFiles].slice(0, ask.limit)
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
  return book.change('frameworks.adopt', (tx) => {
    const { file, item } = shipped.find(framework, code)
    const there = book.rows('SELECT * FROM framework_indicator WHERE framework = ? AND code = ?').get(framework, code)
    if (there !== undefined) return { record: read(there), summary: '' }
    const id = newId()
    tx.insert('framework_indicator', toRow({ id, ...asIndicator(file, item) }))
    return { record: get(book, id), summary: `Took ${code} from ${file.title} into the book` }
  })
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

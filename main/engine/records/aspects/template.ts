import type { ParsedInputOf } from '../../../../shared/contract'
import {
  AspectItemFields,
  AspectSectionFields,
  type AspectsOfYear,
  type AspectTemplate,
} from '../../../../shared/model/aspect'
import { FairbookError } from '../../../../shared/model/error'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { refuseWhileUsed } from '../found'
import { toRow } from '../row'
import { getYear } from '../years'
import { aspectsOfYear } from './of-year'
import { removeAnswer } from './remove-answer'
import { answersOf, getItem, getSection, getTemplate, itemsOf, listTemplates, sectionsOf, templateOfYear } from './rows'

/** A version that may be changed, and where the sections and items of the one it was copied from are in it. */
type Editable = { templateId: string; now: (id: string) => string }

/**
 * The checklist of a year, ready to be changed. Where another year was answered under the same version, a new version
 * is made of it first and the year goes over to that, with its answers, so that the other year keeps what it was asked.
 */
function editable(book: Book, tx: Transaction, yearId: string): Editable {
  const year = getYear(book, yearId)
  const template = templateOfYear(book, yearId)
  if (template === null)
    throw new FairbookError('refused', `${year.label} has no key aspects yet. Begin them first. Nothing was changed.`)
  const later = book
    .value('SELECT y.label FROM year y JOIN aspect_year a ON a.year_id = y.id WHERE y.starts_on > ? LIMIT 1')
    .get(year.startsOn)
  if (later !== undefined)
    throw new FairbookError(
      'refused',
      `${year.label} keeps the checklist it was answered under. Change it in the latest year, ${String(later)} or after. Nothing was changed.`,
    )
  const used = book.value('SELECT count(*) FROM aspect_year WHERE template_id = ?').get(template.id) as number
  return used === 1
    ? { templateId: template.id, now: (id) => copyIn(book, template.id, id) ?? id }
    : newVersion(book, tx, yearId, template)
}

/** Whoever has just made a version by a change may still name things by what they were in the one before. */
const copyIn = (book: Book, templateId: string, id: string) =>
  book
    .value(
      `SELECT i.id FROM aspect_item i JOIN aspect_section s ON s.id = i.section_id
       WHERE s.template_id = @templateId AND i.earlier_id = @id
       UNION ALL SELECT id FROM aspect_section WHERE template_id = @templateId AND earlier_id = @id`,
    )
    .get({ templateId, id }) as string | undefined

function newVersion(book: Book, tx: Transaction, yearId: string, from: AspectTemplate): Editable {
  const copies = new Map<string, string>()
  const copyOf = (id: string) => {
    const copy = copies.get(id) ?? newId()
    copies.set(id, copy)
    return copy
  }
  const templateId = copyOf(from.id)
  const version = Math.max(...listTemplates(book).map((one) => one.version)) + 1
  tx.insert('aspect_template', { id: templateId, version, note: '' })
  for (const section of sectionsOf(book, from.id))
    tx.insert('aspect_section', toRow({ ...section, id: copyOf(section.id), templateId, earlierId: section.id }))
  for (const item of itemsOf(book, from.id))
    tx.insert(
      'aspect_item',
      toRow({ ...item, id: copyOf(item.id), sectionId: copyOf(item.sectionId), earlierId: item.id }),
    )
  const link = book.value('SELECT id FROM aspect_year WHERE year_id = ?').get(yearId) as string
  tx.update('aspect_year', link, { template_id: templateId })
  for (const answer of answersOf(book, yearId).values())
    tx.update('aspect_answer', answer.id, { item_id: copyOf(answer.itemId) })
  return { templateId, now: (id) => copies.get(id) ?? id }
}

/** Puts rows in order again with one of them behind another; `undefined` leaves it where it is, or at the end. */
function place(
  tx: Transaction,
  table: 'aspect_section' | 'aspect_item',
  order: readonly { id: string }[],
  id: string,
  afterId: string | null | undefined,
): void {
  if (afterId === undefined) return
  const others = order.map((one) => one.id).filter((one) => one !== id)
  const behind = afterId === null ? 0 : others.indexOf(afterId) + 1
  if (afterId !== null && behind === 0)
    throw new FairbookError('not-found', 'What this was to stand behind is no longer there. Nothing was changed.')
  for (const [at, one] of others.toSpliced(behind, 0, id).entries()) tx.update(table, one, { position: at + 1 })
}

const itemsIn = (book: Book, templateId: string, sectionId: string) =>
  itemsOf(book, templateId).filter((item) => item.sectionId === sectionId)

const below = (after: string | null | undefined, now: (id: string) => string) => (after == null ? after : now(after))

function changed(
  book: Book,
  verb: string,
  yearId: string,
  act: (tx: Transaction, edit: Editable) => string,
): Changed<AspectsOfYear> {
  return book.change(verb, (tx) => {
    const summary = act(tx, editable(book, tx, yearId))
    return { record: aspectsOfYear(book, yearId), summary }
  })
}

export const addSection = (book: Book, { yearId, afterId, ...fields }: ParsedInputOf<'aspects.addSection'>) =>
  changed(book, 'aspects.addSection', yearId, (tx, { templateId, now }) => {
    const order = sectionsOf(book, templateId)
    const id = newId()
    const section = AspectSectionFields.parse({ ...fields, templateId })
    tx.insert('aspect_section', toRow({ ...section, id, position: order.length + 1, earlierId: null }))
    place(tx, 'aspect_section', order, id, below(afterId, now))
    return `Added the section “${section.title}” to the checklist`
  })

export const changeSection = (book: Book, { yearId, id, afterId, ...fields }: ParsedInputOf<'aspects.changeSection'>) =>
  changed(book, 'aspects.changeSection', yearId, (tx, { templateId, now }) => {
    const { title } = sectionIn(book, now(id), templateId)
    tx.update('aspect_section', now(id), toRow(fields))
    place(tx, 'aspect_section', sectionsOf(book, templateId), now(id), below(afterId, now))
    return `Changed the section “${title}” of the checklist`
  })

export const removeSection = (book: Book, { yearId, id }: ParsedInputOf<'aspects.removeSection'>) =>
  changed(book, 'aspects.removeSection', yearId, (tx, { templateId, now }) => {
    const { title } = sectionIn(book, now(id), templateId)
    refuseWhileUsed(`The section “${title}”`, [
      { count: itemsIn(book, templateId, now(id)).length, one: 'item', many: 'items' },
    ])
    tx.remove('aspect_section', now(id))
    return `Removed the section “${title}” from the checklist`
  })

export const addItem = (book: Book, { yearId, afterId, ...fields }: ParsedInputOf<'aspects.addItem'>) =>
  changed(book, 'aspects.addItem', yearId, (tx, { templateId, now }) => {
    const item = AspectItemFields.parse({ ...fields, sectionId: now(fields.sectionId) })
    sectionIn(book, item.sectionId, templateId)
    const order = itemsIn(book, templateId, item.sectionId)
    const id = newId()
    tx.insert('aspect_item', toRow({ ...item, id, position: order.length + 1, earlierId: null }))
    place(tx, 'aspect_item', order, id, below(afterId, now))
    return `Added “${item.wording}” to the checklist`
  })

export const changeItem = (book: Book, { yearId, id, afterId, ...fields }: ParsedInputOf<'aspects.changeItem'>) =>
  changed(book, 'aspects.changeItem', yearId, (tx, { templateId, now }) => {
    const { wording } = itemIn(book, now(id), templateId)
    const sectionId = fields.sectionId === undefined ? undefined : now(fields.sectionId)
    if (sectionId !== undefined) sectionIn(book, sectionId, templateId)
    tx.update('aspect_item', now(id), toRow({ ...fields, sectionId }))
    const order = itemsIn(book, templateId, getItem(book, now(id)).sectionId)
    place(tx, 'aspect_item', order, now(id), below(afterId, now))
    return `Changed “${wording}” in the checklist`
  })

export const removeItem = (book: Book, { yearId, id }: ParsedInputOf<'aspects.removeItem'>) =>
  changed(book, 'aspects.removeItem', yearId, (tx, { templateId, now }) => {
    const { wording } = itemIn(book, now(id), templateId)
    const answer = answersOf(book, yearId).get(now(id))
    if (answer !== undefined) removeAnswer(book, tx, answer.id)
    tx.remove('aspect_item', now(id))
    return `Removed “${wording}” from the checklist`
  })

/** Says why a version of the checklist differs from the one before. */
export function noteVersion(book: Book, { templateId, note }: ParsedInputOf<'aspects.note'>): Changed<AspectTemplate> {
  return book.change('aspects.note', (tx) => {
    const { version } = getTemplate(book, templateId)
    tx.update('aspect_template', templateId, { note })
    return {
      record: getTemplate(book, templateId),
      summary: `Said what changed in version ${version} of the checklist`,
    }
  })
}

function sectionIn(book: Book, id: string, templateId: string) {
  const section = getSection(book, id)
  if (section.templateId !== templateId) throw elsewhere()
  return section
}

function itemIn(book: Book, id: string, templateId: string) {
  const item = getItem(book, id)
  sectionIn(book, item.sectionId, templateId)
  return item
}

const elsewhere = () =>
  new FairbookError(
    'refused',
    'This is not in the checklist of the year. It may have been changed in another window. Nothing was changed.',
  )

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AspectChecklist, AspectItemFields, AspectSectionFields } from '../../../../shared/model/aspect'
import { newId } from '../../book/new-id'
import type { Transaction } from '../../journal/transaction'
import { toRow } from '../row'

/** The checklist of key aspects that comes with the program. */
export const shippedChecklist = (resources: string): AspectChecklist =>
  AspectChecklist.parse(JSON.parse(readFileSync(join(resources, 'key-aspects', 'checklist.json'), 'utf8')))

/** Puts a checklist into the book as its first version. Answers its template's id. */
export function putChecklist(tx: Transaction, checklist: AspectChecklist): string {
  const templateId = newId()
  tx.insert('aspect_template', { id: templateId, version: 1, note: '' })
  for (const [place, { items, ...section }] of checklist.sections.entries()) {
    const sectionId = newId()
    const fields = AspectSectionFields.parse({ ...section, templateId })
    tx.insert('aspect_section', toRow({ ...fields, id: sectionId, position: place + 1, earlierId: null }))
    for (const [row, item] of items.entries())
      tx.insert(
        'aspect_item',
        toRow({ ...AspectItemFields.parse({ ...item, sectionId }), id: newId(), position: row + 1, earlierId: null }),
      )
  }
  return templateId
}

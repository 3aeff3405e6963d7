import { z } from 'zod'
import {
  AspectAnswerFields,
  AspectItemFields,
  AspectSectionFields,
  AspectsOfYear,
  AspectTemplate,
  AspectVersion,
} from '../model/aspect'
import { Id, Prose } from '../model/primitives'
import { ofYear, optionalShape, read, write } from './procedure'

const section = AspectSectionFields.omit({ templateId: true })
const after = { /** Stands behind this one; null: at the beginning; left out: at the end. */ afterId: Id.nullish() }

/**
 * Key aspects: the checklist every set of accounts repeats about the organisation itself. Changing the checklist
 * changes it for the latest year that has one; years before keep the version they were answered under.
 */
export const aspectContract = {
  'aspects.ofYear': read(
    'The key aspects of a year with their answers, last year’s, and what changed.',
    ofYear,
    AspectsOfYear,
  ),
  'aspects.begin': write(
    'Begins the key aspects of a year: with last year’s answers brought along, or with the checklist that comes with the program.',
    ofYear,
    AspectsOfYear,
  ),
  'aspects.answer': write(
    'Answers an item for a year; what is left out stays as it is. The answer then counts as looked at.',
    z.strictObject({
      yearId: Id,
      itemId: Id,
      ...optionalShape(AspectAnswerFields.omit({ yearId: true, itemId: true })),
    }),
    AspectsOfYear,
  ),
  'aspects.confirm': write(
    'Says of answers brought along from the year before that they are still so.',
    z.strictObject({ yearId: Id, itemIds: z.array(Id).min(1).max(500) }),
    AspectsOfYear,
  ),
  'aspects.versions': read(
    'The versions of the checklist, newest first, with what changed.',
    z.strictObject({}),
    z.array(AspectVersion),
  ),
  'aspects.note': write(
    'Says why a version of the checklist differs from the one before.',
    z.strictObject({ templateId: Id, note: Prose }),
    AspectTemplate,
  ),
  'aspects.addSection': write(
    'Adds a section to the checklist of a year.',
    z.strictObject({ yearId: Id, ...section.shape, ...after }),
    AspectsOfYear,
  ),
  'aspects.changeSection': write(
    'Changes a section of the checklist of a year.',
    z.strictObject({ yearId: Id, id: Id, ...optionalShape(section), ...after }),
    AspectsOfYear,
  ),
  'aspects.removeSection': write(
    'Removes a section that has no items any more from the checklist of a year.',
    z.strictObject({ yearId: Id, id: Id }),
    AspectsOfYear,
  ),
  'aspects.addItem': write(
    'Adds an item to a section of the checklist of a year.',
    z.strictObject({ yearId: Id, ...AspectItemFields.shape, ...after }),
    AspectsOfYear,
  ),
  'aspects.changeItem': write(
    'Changes an item of the checklist of a year, or puts it elsewhere.',
    z.strictObject({ yearId: Id, id: Id, ...optionalShape(AspectItemFields), ...after }),
    AspectsOfYear,
  ),
  'aspects.removeItem': write(
    'Removes an item from the checklist of a year, with this year’s answer to it.',
    z.strictObject({ yearId: Id, id: Id }),
    AspectsOfYear,
  ),
}

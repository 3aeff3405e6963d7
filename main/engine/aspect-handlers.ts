import type { aspectContract } from '../../shared/contract/aspects'
import type { Handlers } from './handlers'
import { answerAspect, beginAspects, confirmAspects } from './records/aspects/answers'
import { aspectsOfYear } from './records/aspects/of-year'
import * as template from './records/aspects/template'
import { aspectVersions } from './records/aspects/versions'

/** The procedures about key aspects and the functions that do them. */
export const aspectHandlers: Pick<Handlers, keyof typeof aspectContract> = {
  'aspects.ofYear': ({ book }, { yearId }) => aspectsOfYear(book, yearId),
  'aspects.begin': ({ book, resources }, { yearId }) => beginAspects(book, yearId, resources),
  'aspects.answer': ({ book }, input) => answerAspect(book, input),
  'aspects.confirm': ({ book }, input) => confirmAspects(book, input),
  'aspects.versions': ({ book }) => aspectVersions(book),
  'aspects.note': ({ book }, input) => template.noteVersion(book, input),
  'aspects.addSection': ({ book }, input) => template.addSection(book, input),
  'aspects.changeSection': ({ book }, input) => template.changeSection(book, input),
  'aspects.removeSection': ({ book }, input) => template.removeSection(book, input),
  'aspects.addItem': ({ book }, input) => template.addItem(book, input),
  'aspects.changeItem': ({ book }, input) => template.changeItem(book, input),
  'aspects.removeItem': ({ book }, input) => template.removeItem(book, input),
}

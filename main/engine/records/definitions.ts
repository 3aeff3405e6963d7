import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Definition, DefinitionFields, Indicator } from '../../../shared/model/indicator'
import { dayWords } from '../../../shared/rules/date-words'
import { changedReading, sameMeasure } from '../../../shared/rules/definition-change'
import { listWords } from '../../../shared/rules/number-words'
import type { Book, Changed } from '../book/book'
import { checkScale, definitionInForce, insertDefinition } from './definition-versions'
import { getIndicator } from './indicators'
import { toRow } from './row'

/**
 * Adds a new version of a definition: from that day on readings are taken under it, and the trend is
 * broken there. Earlier readings keep the version they were taken under.
 */
export function redefineIndicator(
  book: Book,
  { id, validFrom, changeNote, definition }: ParsedInputOf<'indicators.redefine'>,
): Changed<Indicator> {
  return book.change('indicators.redefine', (tx) => {
    const indicator = getIndicator(book, id)
    const inForce = definitionInForce(indicator)
    if (sameMeasure(inForce, definition)) {
      throw new FairbookError(
        'refused',
        'Nothing that is measured differs from the definition in force, so the trend is not broken. Mend the wording instead.',
      )
    }
    if (validFrom <= inForce.validFrom) {
      throw new FairbookError(
        'wrong-input',
        `The new definition must begin after the one in force, which began on ${dayWords(inForce.validFrom)}.`,
        { fields: ['validFrom'] },
      )
    }
    const later = book
      .value('SELECT count(*) FROM reading WHERE indicator_id = ? AND period_start >= ? AND superseded_by_id IS NULL')
      .get(id, validFrom) as number
    if (later > 0) {
      throw new FairbookError(
        'refused',
        `${later === 1 ? 'A reading' : `${later} readings`} from ${dayWords(validFrom)} on ${later === 1 ? 'was' : 'were'} taken under the definition in force. Choose a later day, or remove ${later === 1 ? 'it' : 'them'} first.`,
        { fields: ['validFrom'] },
      )
    }
    insertDefinition(tx, id, inForce.version + 1, { ...definition, validFrom }, changeNote)
    return {
      record: getIndicator(book, id),
      summary: `Redefined the indicator ${indicator.name} from ${dayWords(validFrom)}`,
    }
  })
}

/**
 * Mends the definition in force, where nothing that is measured changed: words, unit, names of answers,
 * decimals. What readings taken under it are made of can be changed only before the first of them.
 */
export function mendDefinition(
  book: Book,
  { id, ...fields }: ParsedInputOf<'indicators.mendDefinition'>,
): Changed<Indicator> {
  return book.change('indicators.mendDefinition', (tx) => {
    const indicator = getIndicator(book, id)
    const inForce = definitionInForce(indicator)
    const mended = mendedBy(inForce, fields)
    checkScale(mended)
    const changed = changedReading(inForce, mended)
    const taken = book.value('SELECT count(*) FROM reading WHERE definition_id = ?').get(inForce.id) as number
    if (changed.length > 0 && taken > 0) {
      throw new FairbookError(
        'refused',
        `${taken === 1 ? 'A reading was' : `${taken} readings were`} taken under this definition, so ${listWords(changed)} can’t be mended. Say from which day it is measured differently.`,
      )
    }
    tx.update('indicator_definition', inForce.id, toRow(fields))
    return { record: getIndicator(book, id), summary: `Mended the definition of ${indicator.name}` }
  })
}

/** The definition with the fields that were given; those left out stay as they are. */
function mendedBy(
  inForce: Definition,
  fields: Omit<ParsedInputOf<'indicators.mendDefinition'>, 'id'>,
): DefinitionFields {
  return {
    kind: fields.kind ?? inForce.kind,
    definition: fields.definition ?? inForce.definition,
    unit: fields.unit ?? inForce.unit,
    decimals: fields.decimals ?? inForce.decimals,
    scale: fields.scale ?? inForce.scale,
    scaleFigure: fields.scaleFigure ?? inForce.scaleFigure,
    shareFrom: fields.shareFrom ?? inForce.shareFrom,
    combining: fields.combining ?? inForce.combining,
  }
}

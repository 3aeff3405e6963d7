import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Definition, DefinitionFields, Indicator } from '../../../shared/model/indicator'
import { dayWords } from '../../../shared/rules/date-words'
import { sameMeasure } from '../../../shared/rules/definition-change'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { getIndicator } from './indicators'
import { toRow } from './row'

/** Adds a version of what an indicator measures. @throws FairbookError `wrong-input` for a scale without answers */
export function insertDefinition(
  tx: Transaction,
  indicatorId: string,
  version: number,
  definition: DefinitionFields & { validFrom: string },
  changeNote: string,
): void {
  if (definition.kind === 'scale' && definition.scale.length < 2) {
    throw new FairbookError(
      'wrong-input',
      'A scale needs at least two answers, worst first as they stand on the questionnaire.',
      { fields: ['definition.scale'] },
    )
  }
  if (definition.kind !== 'scale' && definition.scale.length > 0) {
    throw new FairbookError('wrong-input', 'Only an indicator of the kind “answers on a scale” has answers.', {
      fields: ['definition.scale'],
    })
  }
  if (
    definition.kind === 'scale' &&
    definition.scaleFigure === 'share' &&
    definition.shareFrom >= definition.scale.length
  ) {
    throw new FairbookError('wrong-input', 'The share is counted from an answer the scale does not have.', {
      fields: ['definition.shareFrom'],
    })
  }
  tx.insert('indicator_definition', toRow({ id: newId(), indicatorId, version, changeNote, ...definition }))
}

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

/** Mends the wording of the definition in force, where nothing that is measured changed. */
export function mendDefinition(
  book: Book,
  { id, ...fields }: ParsedInputOf<'indicators.mendDefinition'>,
): Changed<Indicator> {
  return book.change('indicators.mendDefinition', (tx) => {
    const indicator = getIndicator(book, id)
    tx.update('indicator_definition', definitionInForce(indicator).id, toRow(fields))
    return { record: getIndicator(book, id), summary: `Mended the definition of ${indicator.name}` }
  })
}

function definitionInForce(indicator: Indicator): Definition {
  const last = indicator.definitions.at(-1)
  if (!last)
    throw new FairbookError(
      'damaged-book',
      `${indicator.name} has no definition. Verify this book, or bring back an earlier copy.`,
    )
  return last
}

/** The version under which a reading of a period is taken: the newest in force on its last day, else the first. */
export function definitionFor(indicator: Indicator, periodEnd: string): Definition {
  return (
    indicator.definitions.findLast((definition) => definition.validFrom <= periodEnd) ??
    indicator.definitions[0] ??
    definitionInForce(indicator)
  )
}

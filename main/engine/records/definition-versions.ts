import { FairbookError } from '../../../shared/model/error'
import type { Definition, DefinitionFields, Indicator } from '../../../shared/model/indicator'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { toRow } from './row'

/** Adds a version of what an indicator measures. @throws FairbookError `wrong-input` where its scale makes no sense */
export function insertDefinition(
  tx: Transaction,
  indicatorId: string,
  version: number,
  definition: DefinitionFields & { validFrom: string },
  changeNote: string,
): void {
  checkScale(definition)
  tx.insert('indicator_definition', toRow({ id: newId(), indicatorId, version, changeNote, ...definition }))
}

/** @throws FairbookError `wrong-input` for a scale without answers, or answers without a scale */
export function checkScale(definition: DefinitionFields): void {
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
}

/** The newest version. @throws FairbookError `damaged-book` when there is none */
export function definitionInForce(indicator: Indicator): Definition {
  const last = indicator.definitions.at(-1)
  if (!last)
    throw new FairbookError(
      'damaged-book',
      `${indicator.name} has no definition. Verify this book, or bring back an earlier copy.`,
    )
  return last
}

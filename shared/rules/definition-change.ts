import { FairbookError } from '../model/error'
import type { Definition, DefinitionFields, Indicator } from '../model/indicator'

/**
 * Whether two versions of a definition measure the same thing.
 *
 * SAN's principle "Make Comparisons" means like with like, and a panel's usual test is "comparison with
 * the prior year on the same definition". So a change of any of these breaks the trend:
 *  - the kind, the words of the definition (what is counted or asked, of whom, how) and the unit;
 *  - for a scale: its answers, their order and scores (how a question is put changes the answers: ONS,
 *    personal well-being, quality and methodology report), whether the figure is a mean or a share, and
 *    from which answer the share counts.
 *
 * These do not:
 *  - decimals: they change what is shown, not what is measured;
 *  - how parts of a year combine: every reading still measures the same. What it does to the year's
 *    figure is seen there, by the days it covers and by how it was made;
 *  - what a kind does not use: a scale left behind on what is now a number.
 *
 * Letter case, spaces, quotation marks and a full stop at the end are spelling, not meaning. Any other
 * word changed breaks the trend: we cannot know which words mattered. (A slip of the pen is mended in
 * the version in force and makes no new one.)
 */
export function sameMeasure(a: DefinitionFields, b: DefinitionFields): boolean {
  return changedMeasure(a, b).length === 0
}

/** What changed in what is measured, in words fit to follow "Changed: ". Empty when the trend goes on. */
export function changedMeasure(a: DefinitionFields, b: DefinitionFields): string[] {
  const changed: string[] = []
  if (a === b) return changed
  if (a.kind !== b.kind) changed.push('the kind of figure')
  if (!sameWords(a.definition, b.definition)) changed.push('what is counted or asked')
  if (!sameWords(a.unit, b.unit)) changed.push('the unit')
  if (a.kind === 'scale' && b.kind === 'scale') {
    if (scaleKey(a) !== scaleKey(b)) changed.push('the answers of the scale')
    if (a.scaleFigure !== b.scaleFigure) changed.push('how the figure is made from the answers')
    else if (a.scaleFigure === 'share' && a.shareFrom !== b.shareFrom) changed.push('which answers count')
  }
  return changed
}

/**
 * What of a change would make something else of readings already taken: their kind, which answer a count
 * belongs to, what it counts for. In words; empty when only words, unit, decimals or the adding up of a year
 * change, which can be mended.
 */
export function changedReading(a: DefinitionFields, b: DefinitionFields): string[] {
  const changed: string[] = []
  if (a.kind !== b.kind) changed.push('the kind of figure')
  if (a.kind !== 'scale' || b.kind !== 'scale') return changed
  const scores = (definition: DefinitionFields) => JSON.stringify(definition.scale.map(({ score }) => score))
  if (scores(a) !== scores(b)) changed.push('the number of answers and what they count for')
  if (a.scaleFigure !== b.scaleFigure) changed.push('how the figure is made from the answers')
  else if (a.scaleFigure === 'share' && a.shareFrom !== b.shareFrom) changed.push('which answers count')
  return changed
}

/** Almost always the words are the very same, and this is asked of every two readings of a year. */
const sameWords = (a: string, b: string) => a === b || spelling(a) === spelling(b)

const scaleKey = (definition: DefinitionFields) =>
  JSON.stringify(definition.scale.map((answer) => [spelling(answer.label), answer.score]))

const spelling = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[“”„«»"‘’']/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/\.$/, '')

/**
 * The version under which a reading of a period is taken: the newest in force on its last day, else the first.
 * @throws FairbookError `damaged-book` when there is none
 */
export function definitionFor(indicator: Indicator, periodEnd: string): Definition {
  const definition =
    indicator.definitions.findLast(({ validFrom }) => validFrom <= periodEnd) ?? indicator.definitions[0]
  if (definition === undefined)
    throw new FairbookError(
      'damaged-book',
      `${indicator.name} has no definition. Verify this book, or bring back an earlier copy.`,
    )
  return definition
}

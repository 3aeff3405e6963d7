import type { Indicator } from '../../shared/model/indicator'

/** A figure for a column whose unit stands beside the name: "61%" is "61". */
export function bareWords(words: string): string {
  return words.replaceAll(/(\d)%/g, '$1')
}

/** The unit as said once, beside the name; empty where the name says it already, or the figure does. */
export function unitBesideName(indicator: Indicator): string {
  const definition = indicator.definitions.at(-1)
  if (definition === undefined || definition.kind === 'money') return ''
  if (definition.kind === 'percentage' || (definition.kind === 'scale' && definition.scaleFigure === 'share')) {
    return indicator.name.includes('%') ? '' : '%'
  }
  return indicator.name.toLowerCase().includes(definition.unit.toLowerCase()) ? '' : definition.unit
}

import type { DefinitionFields } from '../model/indicator'
import { isShare } from './amount'

/**
 * Whether a figure published in `unit` is in the unit of the definition. Spelling differs between
 * publishers ("kWh per visit", "kWh/visit", "kWh a visit"); an empty unit means the same.
 */
export function inSameUnit(definition: DefinitionFields, unit: string): boolean {
  const published = plain(unit)
  if (published === '') return true
  const ours = plain(definition.unit)
  if (published === ours) return true
  switch (definition.kind) {
    case 'percentage':
      return speaksOfShare(published)
    case 'scale':
      return isShare(definition) ? speaksOfShare(published) : speaksOfMean(published, definition)
    case 'money':
      return withoutCurrency(published) === withoutCurrency(ours)
    case 'number':
      return ours === '' && /^(number|count)$/.test(published)
    case 'yes-no':
    case 'judgement':
      return false
  }
}

const plain = (unit: string) =>
  unit
    .toLowerCase()
    .replace(/\s*\/\s*/g, ' a ')
    .replace(/\b(per|each|an)\b(?!\s*cent)/g, 'a')
    .replace(/\s+/g, ' ')
    .trim()

const speaksOfShare = (unit: string) => /^(%|per ?cent|percentages?|share)/.test(unit)

/** "mean, 0 to 10" for a scale scored 0 to 10: it may name the ends of the scale, and no other numbers. */
function speaksOfMean(unit: string, definition: DefinitionFields): boolean {
  const scores = definition.scale.map((answer) => answer.score)
  const ends = [Math.min(...scores), Math.max(...scores)]
  const named = (unit.match(/\d+(\.\d+)?/g) ?? []).map(Number)
  const known = /^(mean|average|score|of|out of|points|[\d.–-])/.test(unit)
  return known && named.every((number) => ends.includes(number))
}

const withoutCurrency = (unit: string) =>
  unit
    .replace(/£|€|\$|\b(gbp|eur|usd|pounds?|euros?|dollars?)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()

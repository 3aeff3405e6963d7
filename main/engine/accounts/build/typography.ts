import { noBreakSpace } from '../../../../shared/rules/number-words'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/**
 * Makes typed text fit to print: curly quotes and apostrophes, real dashes and minus signs, and no-break
 * spaces where a figure must not be torn from what belongs to it ("12 May", "£2.40", "30 %", "chapter 7").
 */
export function typographic(words: string): string {
  return words
    .replace(/\.\.\./g, '…')
    .replace(/(?<![\w.,-])(\d{1,4})--?(\d{2,4})(?![\w-])/g, '$1–$2')
    .replace(/ --? /g, ' – ')
    .replace(/(^|[\s([{–—\u00a0])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{–—“\u00a0])'(?=\d\ds?\b)/g, '$1’')
    .replace(/(^|[\s([{–—“\u00a0])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s(])-(?=[\d£])/g, '$1\u2212')
    .replace(new RegExp(`(\\d{1,2}) (?=(?:${months})\\b)`, 'g'), `$1${noBreakSpace}`)
    .replace(/(\d) (?=(?:%|kWh|km|hours?\b|people\b|pence\b|per cent\b|million\b|am\b|pm\b))/g, `$1${noBreakSpace}`)
    .replace(/\b(chapter|table|figure|page|objective|appendix) (?=[\dA-Z]\b)/gi, `$1${noBreakSpace}`)
}

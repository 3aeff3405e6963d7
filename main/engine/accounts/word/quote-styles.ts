import { colour, sans } from './house'
import { millimetres } from './page'
import { type Style, size, spacing } from './style-units'

const indent = { left: millimetres(8) }

/** Somebody's own words: a short one leads large, the others follow in text size. */
export const quoteStyles: Style[] = [
  {
    id: 'PullQuote',
    name: 'Pull Quote',
    basedOn: 'Normal',
    next: 'QuoteAttribution',
    quickFormat: true,
    run: { size: size(15), italics: true, color: colour.blue },
    paragraph: { indent, spacing: spacing(21.5, 15, 3), keepNext: true, keepLines: true },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'QuoteAttribution',
    quickFormat: true,
    run: { size: size(10.5), italics: true },
    paragraph: { indent, spacing: spacing(15.5, 8, 3), keepNext: true },
  },
  {
    id: 'QuoteAttribution',
    name: 'Quote Attribution',
    basedOn: 'Normal',
    next: 'NumberedText',
    run: { font: sans, size: size(8.5), color: colour.grey },
    paragraph: { indent, spacing: spacing(11.5, 0, 15), keepLines: true },
  },
]

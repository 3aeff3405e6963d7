import type { IStylesOptions } from 'docx'
import { boxStyles } from './box-styles'
import { characterStyles } from './character-styles'
import { furnitureStyles } from './furniture-styles'
import { colour, sans, serif } from './house'
import { quoteStyles } from './quote-styles'
import { size, spacing } from './style-units'
import { captionStyles, tableTextStyles } from './table-text-styles'
import { heading1, heading2, textStyles } from './text-styles'

/**
 * Named styles only: somebody will finish the document by hand. A text colour in the document defaults
 * would beat character styles inside styled tables in LibreOffice, so ink is left automatic.
 */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: size(10), language: { value: language } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      title: {
        basedOn: 'Normal',
        next: 'Subtitle',
        quickFormat: true,
        run: { font: serif, size: size(38) },
        paragraph: { spacing: spacing(44, 58, 8) },
      },
      heading1,
      heading2,
      heading3: {
        basedOn: 'Normal',
        next: 'NumberedText',
        quickFormat: true,
        run: { font: sans, size: size(10.5), bold: true },
        paragraph: { spacing: spacing(14, 11, 3), keepNext: true, outlineLevel: 2 },
      },
      caption: {
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: sans, size: size(9.5) },
        paragraph: { spacing: spacing(12.5, 15, 5), keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Normal',
        name: 'Normal',
        quickFormat: true,
        run: { font: serif, size: size(10) },
        paragraph: { spacing: spacing(14.5) },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'BodyText',
        run: { size: size(15), color: colour.grey },
        paragraph: { spacing: spacing(21, 0, 22) },
      },
      ...textStyles,
      ...captionStyles,
      ...tableTextStyles,
      ...boxStyles,
      ...quoteStyles,
      ...furnitureStyles,
    ],
    characterStyles,
  }
}

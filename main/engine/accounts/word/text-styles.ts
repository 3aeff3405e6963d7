import { BorderStyle } from 'docx'
import { colour, serif } from './house'
import { appendixList, chapterList } from './lists'
import { millimetres } from './page'
import { type Style, size, spacing } from './style-units'

export const heading1 = {
  basedOn: 'Normal',
  next: 'BodyText',
  quickFormat: true,
  run: { font: serif, size: size(26), bold: false },
  paragraph: {
    spacing: spacing(31, 0, 20),
    keepNext: true,
    keepLines: true,
    outlineLevel: 0,
    numbering: { reference: chapterList, level: 0 },
  },
} satisfies Omit<Style, 'id' | 'name'>

export const heading2 = {
  basedOn: 'Normal',
  next: 'NumberedText',
  quickFormat: true,
  run: { font: serif, size: size(14), bold: false, color: colour.blue },
  paragraph: { spacing: spacing(18, 16, 6), keepNext: true, keepLines: true, outlineLevel: 1 },
} satisfies Omit<Style, 'id' | 'name'>

/** The voice that tells. */
export const textStyles: Style[] = [
  {
    id: 'BodyText',
    name: 'Body Text',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: spacing(14.5, 0, 7) },
  },
  {
    id: 'NumberedText',
    name: 'Numbered Text',
    basedOn: 'BodyText',
    quickFormat: true,
    paragraph: { numbering: { reference: chapterList, level: 1 } },
  },
  {
    id: 'AppendixText',
    name: 'Appendix Text',
    basedOn: 'BodyText',
    paragraph: { numbering: { reference: appendixList, level: 1 } },
  },
  {
    id: 'Heading1Unnumbered',
    name: 'Heading 1 Unnumbered',
    basedOn: 'Heading1',
    next: 'BodyText',
    quickFormat: true,
    paragraph: { numbering: false, indent: { left: 0, firstLine: 0 } },
  },
  {
    id: 'AppendixHeading',
    name: 'Appendix Heading',
    basedOn: 'Heading1',
    next: 'AppendixText',
    quickFormat: true,
    paragraph: { numbering: { reference: appendixList, level: 0 } },
  },
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    next: 'NumberedText',
    quickFormat: true,
    run: { size: size(13), color: colour.grey },
    paragraph: { spacing: spacing(19, 0, 13), keepLines: true },
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'BodyText',
    quickFormat: true,
    paragraph: { spacing: spacing(14.5, 0, 4) },
  },
  {
    id: 'ListBulletLast',
    name: 'List Bullet Last',
    basedOn: 'ListBullet',
    paragraph: { spacing: spacing(14.5, 0, 9) },
  },
  {
    id: 'Limitation',
    name: 'Limitation',
    basedOn: 'BodyText',
    quickFormat: true,
    paragraph: {
      spacing: spacing(14.5, 3, 8),
      keepLines: true,
      indent: { left: millimetres(5) },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: colour.rust, space: 11 } },
    },
  },
]

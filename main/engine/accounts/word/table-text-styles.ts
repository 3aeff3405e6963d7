import { AlignmentType, LineRuleType } from 'docx'
import { colour, sans } from './house'
import { points } from './page'
import { intoMargin, type Style, size, spacing } from './style-units'

/** Above and below tables and figures. */
export const captionStyles: Style[] = [
  {
    id: 'CaptionWide',
    name: 'Caption Wide',
    basedOn: 'Caption',
    paragraph: { indent: intoMargin },
  },
  {
    id: 'SourceNote',
    name: 'Source Note',
    basedOn: 'Normal',
    next: 'NumberedText',
    run: { font: sans, size: size(8), color: colour.grey },
    paragraph: { spacing: spacing(10.5, 4, 12), keepLines: true },
  },
  {
    id: 'SourceNoteWide',
    name: 'Source Note Wide',
    basedOn: 'SourceNote',
    next: 'NumberedText',
    paragraph: { indent: intoMargin },
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Normal',
    next: 'SourceNote',
    paragraph: { keepNext: true, spacing: spacing(12) },
  },
  {
    id: 'FigureWide',
    name: 'Figure Wide',
    basedOn: 'Figure',
    next: 'SourceNoteWide',
    paragraph: { indent: intoMargin },
  },
]

/** The voice that labels. */
export const tableTextStyles: Style[] = [
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    run: { font: sans, size: size(9) },
    paragraph: { spacing: spacing(11.5) },
  },
  {
    id: 'TableNumber',
    name: 'Table Number',
    basedOn: 'TableText',
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  {
    id: 'TableTextSmall',
    name: 'Table Text Small',
    basedOn: 'TableText',
    run: { size: size(8.5) },
    paragraph: { spacing: spacing(10.5) },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    run: { size: size(8.5), bold: true },
    paragraph: { spacing: spacing(10.5), keepNext: true },
  },
  {
    id: 'TableHeadNumber',
    name: 'Table Head Number',
    basedOn: 'TableHead',
    paragraph: { alignment: AlignmentType.RIGHT },
  },
  {
    id: 'TableEnd',
    name: 'Table End',
    basedOn: 'Normal',
    run: { size: size(1) },
    paragraph: { spacing: { line: points(1), lineRule: LineRuleType.EXACT } },
  },
  {
    id: 'TableBlockHeading',
    name: 'Table Block Heading',
    basedOn: 'TableText',
    run: { size: size(9.5), bold: true, color: colour.blue },
    paragraph: { spacing: spacing(12, 5), keepNext: true },
  },
]

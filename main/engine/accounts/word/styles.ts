import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
  TabStopType,
} from 'docx'
import { characterStyles } from './character-styles'
import { colour, sans, serif } from './house'
import { appendixList, chapterList } from './lists'
import { marginColumn, measure, millimetres, points } from './page'

/** Leading is "at least": even in every program, and it never clips a picture. */
export function spacing(leading: number, before = 0, after = 0) {
  return { line: points(leading), lineRule: LineRuleType.AT_LEAST, before: points(before), after: points(after) }
}

const size = (pt: number) => pt * 2
/** Wide things start in the margin column. */
const intoMargin = { left: -marginColumn }

type Style = Omit<IParagraphStyleOptions, 'id'> & { id: string; name: string }

const heading1 = {
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

const heading2 = {
  basedOn: 'Normal',
  next: 'NumberedText',
  quickFormat: true,
  run: { font: serif, size: size(14), bold: false, color: colour.blue },
  paragraph: { spacing: spacing(18, 16, 6), keepNext: true, keepLines: true, outlineLevel: 1 },
} satisfies Omit<Style, 'id' | 'name'>

const label = { font: sans, size: size(9.5) }

const text: Style[] = [
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

const captions: Style[] = [
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

const tables: Style[] = [
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

/** Text stands in from the tint, whose edges are the borders' and align with the column. */
const tinted = {
  shading: { type: ShadingType.CLEAR, fill: colour.tint, color: 'auto' },
  indent: { left: millimetres(3), right: millimetres(3) },
}
const side = { style: BorderStyle.SINGLE, size: 4, color: colour.tint, space: 8 }
const boxEdges = (own: Pick<IBordersOptions, 'top' | 'bottom'>): IBordersOptions => ({
  left: side,
  right: side,
  ...own,
})
const boxTop = { style: BorderStyle.SINGLE, size: 6, color: colour.blue, space: 8 }
const boxBottom = { style: BorderStyle.SINGLE, size: 6, color: '8C8C8C', space: 6 }

const boxes: Style[] = [
  {
    id: 'BoxTitle',
    name: 'Box Title',
    basedOn: 'Normal',
    next: 'BoxText',
    run: { font: sans, size: size(10.5), bold: true, color: colour.blue },
    paragraph: { ...tinted, spacing: spacing(14, 15, 2), keepNext: true, border: boxEdges({ top: boxTop }) },
  },
  {
    id: 'BoxText',
    name: 'Box Text',
    basedOn: 'Normal',
    run: { size: size(9.5) },
    paragraph: { ...tinted, spacing: spacing(13.5, 0, 4), keepNext: true, keepLines: true, border: boxEdges({}) },
  },
  {
    id: 'BoxNote',
    name: 'Box Note',
    basedOn: 'Normal',
    next: 'NumberedText',
    run: { font: sans, size: size(8), color: colour.grey },
    paragraph: { ...tinted, spacing: spacing(10.5, 0, 15), keepLines: true, border: boxEdges({ bottom: boxBottom }) },
  },
]

const rightEdge = { type: TabStopType.RIGHT, position: measure }

/** Lists at the front and what stands above and below every page. Their tab stops are set where they are used. */
const furniture: Style[] = [
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'BodyText',
    run: { font: serif, size: size(26) },
    paragraph: { spacing: spacing(31, 0, 20), keepNext: true },
  },
  {
    id: 'ListHeading',
    name: 'List Heading',
    basedOn: 'Normal',
    run: { font: sans, size: size(10.5), bold: true, color: colour.blue },
    paragraph: { spacing: spacing(14, 14, 4), keepNext: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    run: { font: sans, size: size(10.5) },
    paragraph: {
      spacing: spacing(14, 5),
      rightTabStop: rightEdge.position,
      indent: { left: 0 },
    },
  },
  {
    id: 'TOC2',
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    run: { font: sans, size: size(9.5), color: colour.grey },
    paragraph: {
      spacing: spacing(12.5),
      rightTabStop: rightEdge.position,
      indent: { left: millimetres(7.5) },
    },
  },
  {
    id: 'TableofFigures',
    name: 'table of figures',
    basedOn: 'TOC2',
    next: 'Normal',
    uiPriority: 99,
  },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    run: { font: sans, size: size(8), color: colour.grey },
    paragraph: { spacing: spacing(10.5) },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    run: { font: sans, size: size(8), color: colour.grey },
    paragraph: { spacing: spacing(10.5) },
  },
  {
    id: 'CoverOrganisation',
    name: 'Cover Organisation',
    basedOn: 'Normal',
    run: { font: sans, size: size(14), bold: true },
    paragraph: { spacing: spacing(18) },
  },
  {
    id: 'CoverBand',
    name: 'Cover Band',
    basedOn: 'Normal',
    paragraph: { spacing: spacing(12, 0, 22), indent: { left: -millimetres(20), right: -millimetres(20) } },
  },
  {
    id: 'CoverNote',
    name: 'Cover Note',
    basedOn: 'Normal',
    run: { font: sans, size: size(10), color: colour.grey },
    paragraph: { spacing: spacing(14, 12) },
  },
  {
    id: 'CoverFact',
    name: 'Cover Fact',
    basedOn: 'Normal',
    run: { font: sans, size: size(10) },
    paragraph: {
      spacing: spacing(15, 0, 1),
      leftTabStop: millimetres(28),
      indent: { left: millimetres(28), hanging: millimetres(28) },
    },
  },
]

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
        run: label,
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
      ...text,
      ...captions,
      ...tables,
      ...boxes,
      ...furniture,
    ],
    characterStyles,
  }
}

import { colour, sans, serif } from './house'
import { coverMeasure, measure, millimetres } from './page'
import { type Style, size, spacing } from './style-units'

/** Lists at the front and what stands above and below every page. Their tab stops are set where they are used. */
export const furnitureStyles: Style[] = [
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
      rightTabStop: measure,
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
      rightTabStop: measure,
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
    paragraph: { spacing: spacing(18), rightTabStop: coverMeasure },
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

import { BorderStyle, type IBordersOptions, ShadingType } from 'docx'
import { colour, sans } from './house'
import { millimetres } from './page'
import { type Style, size, spacing } from './style-units'

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

export const boxStyles: Style[] = [
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

import { colour } from './house'
import { millimetres } from './page'

export const tableStyle = 'FairbookTable'

/** Eighths of a point, Word's unit for rules. */
const eighths = (pt: number) => Math.round(pt * 8)

const rule = (side: string, kind: string, pt: number, shade: string) =>
  `<w:${side} w:val="${kind}" w:sz="${eighths(pt)}" w:space="0" w:color="${shade}"/>`

/**
 * The one table style: rule above, rule under the head, hairlines between rows, and the account book's
 * double rule below. No verticals, no fills. docx takes table styles only as XML; its own styles lie over this.
 */
export const tableStyleXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Fairbook Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${rule('top', 'single', 1, colour.ink)}${rule('bottom', 'double', 0.75, colour.ink)}${rule('insideH', 'single', 0.5, colour.hairline)}</w:tblBorders><w:tblCellMar><w:top w:w="${millimetres(0.9)}" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="${millimetres(0.9)}" w:type="dxa"/><w:right w:w="${millimetres(3)}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${rule('top', 'single', 1, colour.ink)}${rule('bottom', 'single', 0.75, colour.ink)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`

/** A text column after a number column stands a little further off. */
export const afterNumbers = millimetres(2)
export const columnGap = millimetres(3)
/** Between two columns of numbers, which are right-aligned and so rarely meet. */
export const numberGap = millimetres(2)

import type ExcelJS from 'exceljs'

/**
 * How the workbook looks: white, ruled like an account book, no boxes and no bands. Georgia names, Calibri
 * tells. Rust is only for what needs attention, tint only for what the auditor fills in.
 */
export const colours = {
  ink: 'FF1B1B1B',
  grey: 'FF565656',
  blue: 'FF1F4E6B',
  rust: 'FFA6481A',
  hairline: 'FFCFCFCF',
  tint: 'FFF4F1EA',
} as const

type Font = Partial<ExcelJS.Font>

const calibri = (font: Font): Font => ({
  name: 'Calibri',
  family: 2,
  size: 10.5,
  color: { argb: colours.ink },
  ...font,
})
const georgia = (font: Font): Font => ({ name: 'Georgia', family: 1, color: { argb: colours.ink }, ...font })

export const fonts = {
  name: georgia({ size: 18 }),
  heading: georgia({ size: 13, color: { argb: colours.blue } }),
  sentence: calibri({ color: { argb: colours.grey } }),
  head: calibri({ size: 10, bold: true }),
  auditorHead: calibri({ size: 10, bold: true, italic: true, color: { argb: colours.rust } }),
  text: calibri({}),
  strong: calibri({ bold: true }),
  muted: calibri({ italic: true, color: { argb: colours.grey } }),
  step: calibri({ bold: true, color: { argb: colours.blue } }),
  link: calibri({ color: { argb: colours.blue }, underline: true }),
} as const satisfies Record<string, Font>

const rule = (style: ExcelJS.BorderStyle, argb: string = colours.ink) => ({ style, color: { argb } })

export const borders = {
  head: { top: rule('medium'), bottom: rule('thin') },
  inner: { bottom: rule('thin', colours.hairline) },
  last: { bottom: rule('double') },
} as const satisfies Record<string, Partial<ExcelJS.Borders>>

export const tint = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: colours.tint },
} as const satisfies ExcelJS.Fill

/** A4 is `paperSize` 9. Margins in inches. */
export const page = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.55, right: 0.55, top: 0.75, bottom: 0.65, header: 0.35, footer: 0.35 },
} as const

/** The auditor may filter, sort what is unlocked, widen columns and make a pivot table; there is no password. */
export const protection = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
} as const satisfies Partial<ExcelJS.WorksheetProtection>

/** What the auditor chooses from. */
export const auditorResults = ['Agreed', 'Differs', 'Not found', 'Ask'] as const

import type ExcelJS from 'exceljs'

/** exceljs keeps the lists of a sheet here, by range, but its types leave it out. */
declare module 'exceljs' {
  interface Worksheet {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
  }
}

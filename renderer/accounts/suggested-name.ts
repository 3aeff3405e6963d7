import type { Edition } from '../../shared/model/edition'
import type { ExportKind } from './exports'

const extensions = { word: 'docx', excel: 'xlsx' } as const satisfies Record<ExportKind, string>

/** A file name for the accounts of a year: "Harbour Lane social accounts 2025.docx", without what a file system refuses. */
export function suggestedName(organisation: string, yearLabel: string, edition: Edition, kind: ExportKind): string {
  const plain = (text: string) =>
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems refuse them too
      .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80)
      .trim()
  const which = edition === 'published' ? ' published' : ''
  return `${plain(`${plain(organisation)} social accounts ${plain(yearLabel)}`)}${which}.${extensions[kind]}`
}

import { resolve } from 'node:path'
import { isBookPath } from '../../shared/rules/book-path'

/**
 * The books named on a command line: how Windows and Linux say that a book was double-clicked.
 * @param folder what relative names are relative to
 */
export function booksNamed(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isBookPath(argument))
    .map((argument) => resolve(folder, argument))
}

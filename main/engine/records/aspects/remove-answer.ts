import type { Book } from '../../book/book'
import type { Transaction } from '../../journal/transaction'
import { dropLinksOf } from '../evidence/links'

/** Takes away an answer with what links evidence to it. */
export function removeAnswer(book: Book, tx: Transaction, id: string): void {
  dropLinksOf(book, tx, 'aspect', id)
  tx.remove('aspect_answer', id)
}

import type { Book } from '../../book/book'
import type { Transaction } from '../../journal/transaction'

/** Takes away an answer with what links evidence to it. */
export function removeAnswer(book: Book, tx: Transaction, id: string): void {
  for (const link of book.value('SELECT id FROM evidence_aspect WHERE answer_id = ?').all(id) as string[])
    tx.remove('evidence_aspect', link)
  tx.remove('aspect_answer', id)
}

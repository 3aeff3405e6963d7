import type { evidenceContract } from '../../../../shared/contract/evidence'
import type { Handlers } from '../../handlers'
import { addBytes, addFiles } from './add-files'
import { addReference, changeEvidence, removeEvidence } from './evidence'
import { linkEvidence, unlinkEvidence } from './links'
import { evidenceOf, evidenceWithUses, listEvidence } from './list'
import { readEvidenceBytes } from './read'

/** The procedures about evidence and the functions that do them. */
export const evidenceHandlers: Pick<Handlers, keyof typeof evidenceContract> = {
  'evidence.addFiles': ({ book, work }, input) => addFiles(book, input, work),
  'evidence.addBytes': ({ book, work }, input) => addBytes(book, input, work),
  'evidence.addReference': ({ book }, input) => addReference(book, input),
  'evidence.change': ({ book }, input) => changeEvidence(book, input),
  'evidence.remove': ({ book }, { id }) => removeEvidence(book, id),
  'evidence.get': ({ book }, { id }) => evidenceWithUses(book, id),
  'evidence.list': ({ book }, input) => listEvidence(book, input),
  'evidence.of': ({ book }, input) => evidenceOf(book, input),
  'evidence.link': ({ book }, input) => linkEvidence(book, input),
  'evidence.unlink': ({ book }, input) => unlinkEvidence(book, input),
  'evidence.read': ({ book }, input) => readEvidenceBytes(book, input),
}

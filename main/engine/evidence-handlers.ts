import type { evidenceContract } from '../../shared/contract/evidence'
import type { Handlers } from './handlers'
import { addBytes, addFiles } from './records/evidence/add-files'
import { checkEvidence } from './records/evidence/check'
import { addReference, changeEvidence, removeEvidence } from './records/evidence/evidence'
import { findTargets } from './records/evidence/find-targets'
import { groundsOfReadings, readingsWithout } from './records/evidence/grounds'
import { linkEvidence, unlinkEvidence } from './records/evidence/links'
import { evidenceOf, evidenceWithUses, listEvidence } from './records/evidence/list'
import { readEvidenceBytes } from './records/evidence/read'
import { saveEvidence } from './register/save-evidence'

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
  'evidence.findTargets': ({ book }, input) => findTargets(book, input),
  'evidence.link': ({ book }, input) => linkEvidence(book, input),
  'evidence.unlink': ({ book }, input) => unlinkEvidence(book, input),
  'evidence.read': ({ book }, input) => readEvidenceBytes(book, input),
  'evidence.grounds': ({ book }, input) => groundsOfReadings(book, input),
  'evidence.withoutEvidence': ({ book }, input) => readingsWithout(book, input),
  'evidence.check': ({ book, work }) => checkEvidence(book, work),
  'evidence.saveAs': ({ book, work }, input) => saveEvidence(book, input, work),
  'evidence.exportRegister': async ({ book, work }, input) => {
    // It brings Excel along, which a book opens without.
    const { exportRegister } = await import('./register/export-register')
    return exportRegister(book, input, work)
  },
}

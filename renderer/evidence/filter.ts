import type { EvidenceForm, FileState } from '../../shared/model/evidence'
import type { CallInput } from '../client/bridge'

/** What of the register is shown; what is set combines. */
export type Filter = {
  words: string
  form: EvidenceForm | null
  /** Only what is for nothing that stands. */
  unused: boolean
  confidential: boolean
  state: Exclude<FileState, 'here'> | null
  newestFirst: boolean
}

export const noFilter: Filter = {
  words: '',
  form: null,
  unused: false,
  confidential: false,
  state: null,
  newestFirst: false,
}

/** A filter as it is asked for. */
export function askOf({ words, form, unused, confidential, state, newestFirst }: Filter): CallInput<'evidence.list'> {
  return {
    words,
    newestFirst,
    ...(form === null ? {} : { form }),
    ...(unused ? { unused } : {}),
    ...(confidential ? { confidential } : {}),
    ...(state === null ? {} : { state }),
  }
}

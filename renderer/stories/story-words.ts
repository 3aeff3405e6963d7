import type { ListedStory } from '../../shared/model/told-story'
import type { StatusKind } from '../components/status'

const consent = {
  'not-asked': 'Consent not asked',
  no: 'Not to be published',
  lapsed: 'Consent has run out',
  anonymous: 'Without the name',
  named: 'With the name',
} as const satisfies Record<ListedStory['consentState'], string>

export const consentWordsOf = ({ consentState }: Pick<ListedStory, 'consentState'>): string => consent[consentState]

/** Whether it stands in the accounts: wanted and allowed, wanted and not allowed, or not chosen. */
export function inAccounts({ chosen, may }: Pick<ListedStory, 'chosen' | 'may'>): { kind: StatusKind; words: string } {
  if (!chosen) return { kind: 'none', words: 'Not chosen' }
  return may === 'nothing' ? { kind: 'check', words: 'Kept back' } : { kind: 'met', words: 'In the account' }
}

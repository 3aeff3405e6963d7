import type { Inline } from '../../../../shared/model/document'
import type { Channel, Experience, Tone, tones } from '../../../../shared/model/experience'
import { toldDay } from '../told-day'
import type { ToldExperience } from '../told-experiences'
import type { AccountsYear } from './accounts-year'
import { capital, listWords, small1, text } from './words'

/** How it reached us, behind the person: "Woman in her 80s, on a comment card". */
const reached: Record<Channel, string> = {
  'not-said': '',
  'in-person': 'in person',
  letter: 'in a letter',
  card: 'on a comment card',
  email: 'by email',
  'social-media': 'on social media',
  phone: 'by phone',
  consultation: 'when we asked',
  other: '',
}

const quoted = /^[“"‘'](.*)[”"’']$/s

/** Somebody's words in quotation marks, or what was seen without them; each paragraph by itself. */
export function wordsTold({ words, kind }: Pick<Experience, 'words' | 'kind'>): Inline[][] {
  const bare = words.trim().replace(quoted, '$1')
  const parts = bare
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
  if (kind === 'seen') return parts.map((part) => [text(part)])
  return parts.map((part, place) => [text(`“${part}${place === parts.length - 1 ? '”' : ''}`)])
}

/** "Woman in her 80s, in person, 12 May 2025", as far as it may be told. */
export function saidBy({ by, channel, kind, happenedOn }: ToldExperience, year: AccountsYear): string {
  const who = kind === 'seen' ? 'seen by us' : by === '' ? 'somebody who is not named' : by
  return capital([who, kind === 'seen' ? '' : reached[channel], toldDay(happenedOn, year)].filter(Boolean).join(', '))
}

/** Best first, and what was not said last. */
export const tonesInOrder: readonly Tone[] = [
  'positive',
  'mixed',
  'negative',
  'neutral',
  'not-said',
] satisfies (typeof tones)[number][]

const toneIs: Record<Tone, string> = {
  positive: 'positive',
  mixed: 'mixed',
  negative: 'negative',
  neutral: 'neutral',
  'not-said': 'without a tone noted',
}

/** "30 positive, 12 mixed, 15 negative, six neutral and two without a tone noted": only those there are. */
export function balanceWords(experiences: readonly Pick<Experience, 'tone'>[], count: (of: number) => string): string {
  return listWords(
    tonesInOrder.flatMap((tone) => {
      const of = experiences.filter((one) => one.tone === tone).length
      return of === 0 ? [] : [`${count(of)} ${toneIs[tone]}`]
    }),
  )
}

/** "showers and price": what it was about. */
export const aboutWords = (themes: readonly string[]): string => listWords(themes.map(small1))

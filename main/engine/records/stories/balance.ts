import { type Tone, tones } from '../../../../shared/model/experience'
import type { VoicesBalance } from '../../../../shared/model/told-story'
import { publishableOn } from '../../../../shared/rules/consent'
import { publishableStory } from '../../../../shared/rules/publishable-story'
import type { Book } from '../../book/book'
import { today } from '../../today'
import { experiencesOfYear } from '../accounted/experiences'
import { getYear } from '../years'
import { storiesOfYear } from './rows'

/** The tones of what goes into a year's accounts, beside those of everything noted in it. */
export function voicesBalance(book: Book, yearId: string): VoicesBalance {
  const day = today()
  const noted = experiencesOfYear(book, getYear(book, yearId))
  const quotes = noted.filter(({ quoted }) => quoted)
  const stories = storiesOfYear(book, yearId).filter(({ chosen }) => chosen)
  const quotesStanding = quotes.filter((one) => publishableOn(one, day).may !== 'nothing')
  const storiesStanding = stories.filter((one) => publishableStory(one, day).may !== 'nothing')
  return {
    noted: counted(noted),
    quotes: counted(quotesStanding),
    stories: counted(storiesStanding),
    keptBack: quotes.length - quotesStanding.length + stories.length - storiesStanding.length,
  }
}

function counted(voices: readonly { tone: Tone }[]): Record<Tone, number> {
  const counts = Object.fromEntries(tones.map((tone) => [tone, 0])) as Record<Tone, number>
  for (const { tone } of voices) counts[tone]++
  return counts
}

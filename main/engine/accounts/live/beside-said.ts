import type { ConsultationInList } from '../../../../shared/model/consultation'
import type { Evidence } from '../../../../shared/model/evidence'
import type { LiveReference } from '../../../../shared/model/prose'
import { publishableOn } from '../../../../shared/rules/consent'
import { dayWords } from '../../../../shared/rules/date-words'
import { beginningOf } from '../../../../shared/rules/find'
import { numberWords, percentWords } from '../../../../shared/rules/number-words'
import { inMarks } from '../../../../shared/rules/quoted-words'
import type { ExperienceInYear } from '../../records/accounted/experiences'
import { notShown as hiddenWords } from '../hidden-readings'
import { toldConsultation } from '../told-consultations'
import { gone, notShown, type Said, says } from './said'

type Figure = Extract<LiveReference, { kind: 'consultation' }>['figure']

const figureOf: Record<Figure, string> = {
  rate: 'response rate',
  answered: 'how many answered',
  invited: 'how many were invited',
  population: 'how many there are',
}

/** A number of an act of asking, as far as it may be printed. */
export function consultationSaid(consultation: ConsultationInList, figure: Figure): Said {
  const told = toldConsultation({ ...consultation, questions: [], responses: 0 }, () => undefined)
  const title = `${consultation.name}: ${figureOf[figure]}`
  const counts = [
    told.answered === null ? '' : `${numberWords(told.answered)} answered`,
    told.invited === null ? '' : `${numberWords(told.invited)} invited`,
  ].filter((part) => part !== '')
  const said = (value: number | null, words: (value: number) => string) =>
    value === null
      ? gone('It is not said in the book.', title)
      : says(words(value), title, counts.join(', '), { references: [consultation.reference] })
  const withheld = consultation.answered !== null && told.answered === null
  if (figure === 'answered' && withheld)
    return notShown(hiddenWords, 'Fewer than five answered, or it would say how many of a small group did.', title)
  if (figure === 'rate' && consultation.answered !== null && told.rate === null)
    return withheld || consultation.asking.rate !== null
      ? notShown(hiddenWords, 'Too few answered to make a rate of them.', title)
      : gone('How many were invited, or how many there are, is not said in the book.', title)
  if (figure === 'rate') return said(told.rate, (rate) => percentWords(rate, 0))
  return said(figure === 'answered' ? told.answered : consultation[figure], (count) => numberWords(count))
}

/** Letters of a quote that stand in a text: the rest of it stays in the daybook. */
const beginning = 40

const because = {
  'not-asked': 'Nobody has asked whether it may be quoted.',
  no: 'It may not be quoted.',
  lapsed: 'Consent has lapsed.',
  'nothing-left': 'Nothing is left of it without what would say who it was.',
} as const

/** Somebody's words, or what was seen: its beginning, as far as consent goes today. */
export function quoteSaid(one: ExperienceInYear, today: string): Said {
  const may = publishableOn(one, today)
  const title = one.kind === 'said' ? 'What somebody said' : 'What was seen'
  if (may.may === 'nothing') return notShown('', because[may.why], title)
  const begins = beginningOf(may.words, beginning)
  const words = one.kind === 'said' ? inMarks(begins) : begins
  const detail = [may.by, dayWords(one.happenedOn)].filter((part) => part !== '').join(' · ')
  const all = may.words.replace(/\s+/g, ' ').trim()
  return {
    ...says(words, title, detail, { references: [one.reference] }),
    printed: one.kind === 'said' ? inMarks(all) : all,
  }
}

/** What a picture needs to be printed: Word and the window show both kinds everywhere. */
const printedTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])
/** Larger files would make a document that cannot be sent. */
const largestPicture = 5 * 1024 * 1024

/** What of somebody a piece of evidence is linked to, with their consent. */
export type LinkedConsent = Parameters<typeof publishableOn>[0]

/** A picture that is evidence. One that shows somebody may stand where all it is linked to may be named. */
export function pictureSaid(evidence: Evidence, linked: readonly LinkedConsent[], today: string): Said {
  const title = evidence.name
  if (!printedTypes.has(evidence.mediaType ?? ''))
    return gone(`${evidence.reference} is no picture that can be printed (JPEG or PNG).`, title)
  if (evidence.confidential) return notShown('', `${evidence.reference} is confidential.`, title)
  if (linked.some((one) => publishableOn(one, today).may !== 'named'))
    return notShown('', 'It may show somebody who has not agreed to be named.', title)
  if ((evidence.bytes ?? 0) > largestPicture) return notShown('', 'It is larger than 5 MB, too large to print.', title)
  return says(title, title, 'Picture', { references: [evidence.reference] })
}

import type { InputOf } from '../../shared/contract'
import type { Channel, Consent, ExperienceKind, Tone } from '../../shared/model/experience'
import { exampleDay } from '../../shared/rules/day-from-words'
import { pastDay } from '../../shared/rules/past-day'
import { kindOfWords, withoutMarks } from '../../shared/rules/quoted-words'
import { wordsOf } from '../../shared/rules/search-words'
import { shortDay } from './daybook-words'

/** A note while it is typed: what stands in the line and the chips below it, as texts where one types. */
export type NoteDraft = {
  words: string
  /** Chosen by hand; null: quotation marks say it. */
  kind: ExperienceKind | null
  when: string
  who: string
  person: string
  described: string
  toldTo: string
  themes: string
  channel: Channel
  tone: Tone
  consent: Consent
}

export const emptyDraft: NoteDraft = {
  words: '',
  kind: null,
  when: 'Today',
  who: '',
  person: '',
  described: '',
  toldTo: '',
  themes: '',
  channel: 'not-said',
  tone: 'not-said',
  consent: 'not-asked',
}

type Group = { id: string; name: string }
export type NewNote = InputOf<'experiences.add'>
export type NoteField = 'words' | 'when' | 'who'

/**
 * What a draft says, ready for the book; or what is not clear yet, and where.
 * @param language that of the book, by which days in figures are read
 */
export function noteOf(
  draft: NoteDraft,
  groups: readonly Group[],
  today: string,
  language: string,
): { note: NewNote } | { field: NoteField; problem: string } {
  const words = withoutMarks(draft.words)
  if (words === '') return { field: 'words', problem: 'Write what was said or seen.' }
  const happenedOn = pastDay(draft.when, today, language)
  if (happenedOn === null)
    return {
      field: 'when',
      problem: `Write the day like yesterday, or ${exampleDay(language)}. Kept here, not yet saved.`,
    }
  const group = groupNamed(draft.who, groups)
  if (draft.who.trim() !== '' && group === null)
    return {
      field: 'who',
      problem: `No stakeholder is called “${draft.who.trim()}”. A person’s own name goes under Name.`,
    }
  const { person, described, toldTo, channel, tone, consent } = draft
  const themes = [...new Set(draft.themes.split(/[,;]/).map((theme) => theme.trim()))].filter((theme) => theme !== '')
  return {
    note: {
      words,
      kind: kindOfDraft(draft),
      happenedOn,
      stakeholderId: group?.id ?? null,
      person,
      described,
      toldTo,
      channel,
      tone,
      consent,
      themes,
    },
  }
}

export const kindOfDraft = ({ kind, words }: Pick<NoteDraft, 'kind' | 'words'>): ExperienceKind =>
  kind ?? kindOfWords(words)

/**
 * The one group whose name has the words as beginnings of its own. Its whole name wins, then a name that begins with
 * them: "swim" is Swimmers, not Disabled swimmers.
 */
export function groupNamed(typed: string, groups: readonly Group[]): Group | null {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return null
  const named = groups.filter(({ name }) => {
    const own = wordsOf(name)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
  const whole = named.find(({ name }) => wordsOf(name).join(' ') === wanted.join(' '))
  const beginning = named.filter(({ name }) => wordsOf(name)[0]?.startsWith(wanted[0] ?? ''))
  const only = named.length === 1 ? named : beginning
  return whole ?? (only.length === 1 ? (only[0] ?? null) : null)
}

/** The day in full where it is one, and today where none is given. */
export function dayInFull({ when }: NoteDraft, today: string, language: string): Partial<NoteDraft> {
  if (when.trim() === '') return { when: emptyDraft.when }
  const day = pastDay(when, today, language)
  return day === null ? {} : { when: shortDay(day, today) }
}

/** The stakeholder's whole name. One that no stakeholder has is a person's, where none is given yet. */
export function whoInFull({ who, person }: NoteDraft, groups: readonly Group[]): Partial<NoteDraft> {
  const group = groupNamed(who, groups)
  if (group !== null) return { who: group.name }
  return who.trim() !== '' && person === '' ? { who: '', person: who.trim() } : {}
}

/** The tone in a sign before the words, as people tick slips: "+ ", "− ", "± " or "+- "; null without one. */
export function toneBefore(words: string): { tone: Tone; words: string } | null {
  const [whole, sign = ''] = /^\s*(\+\s?[-−–]|±|\+|[-−–])\s+/.exec(words) ?? []
  if (whole === undefined) return null
  const tone = sign === '+' ? 'positive' : /^[-−–]$/.test(sign) ? 'negative' : 'mixed'
  return { tone, words: words.slice(whole.length) }
}

/**
 * What stands in the line for the next note. To whom it was told stays as it was last; in a stack of slips the day,
 * the group and the way it came stay too, since slips come by the box.
 */
export function nextDraft(last: NoteDraft, stack: boolean): NoteDraft {
  const { toldTo } = last
  if (!stack) return { ...emptyDraft, toldTo }
  const { when, who, channel, kind } = last
  return { ...emptyDraft, toldTo, when, who, channel, kind }
}

/**
 * The draft once another was saved that stood there when it was sent. What was typed or chosen meanwhile is of the
 * next note already, and stays.
 */
export function afterSaving(sent: NoteDraft, now: NoteDraft, stack: boolean): NoteDraft {
  const next = nextDraft(sent, stack)
  const { words, ...parts } = now
  const meanwhile = Object.fromEntries(
    Object.entries(parts).filter(([name, value]) => value !== sent[name as keyof typeof parts]),
  )
  return { ...next, ...meanwhile, words: words === sent.words ? '' : words.replace(sent.words, '').trimStart() }
}

/** Whether anything was typed that would be lost. */
export const isBegun = ({ words }: NoteDraft): boolean => words.trim() !== ''

/**
 * A note kept from before, as it is gone on with today: "Today" means the day on which it was typed, and 3/5 what it
 * meant in the language it was typed in. Texts of an earlier version may lack a part. Null for what is no note.
 */
export function broughtBack(kept: unknown, today: string): NoteDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { keptOn, keptIn, ...draft } = { ...emptyDraft, keptOn: today, keptIn: 'en-GB', ...kept }
  const day = isBegun(draft) ? pastDay(draft.when, keptOn, keptIn) : null
  return day === null ? draft : { ...draft, when: shortDay(day, today) }
}

import type { ChapterKind } from '../model/chapter'

/** A text of the accounts, as it is named in calls, with what is asked of whoever writes it. */
export type PlaceOfText<Field extends string = string> = { field: Field; place: string; label: string; hint: string }

/** The texts that a year has, by the chapter they stand in. */
export const yearPlaces = [
  {
    kind: 'foreword',
    field: 'foreword',
    place: 'foreword',
    label: 'Foreword',
    hint: 'What kind of year it was, in the voice of whoever signs it; the bad news too.',
  },
  {
    kind: 'scope',
    field: 'scopeIn',
    place: 'scope-in',
    label: 'What is in',
    hint: 'Which work, which people and which time these accounts cover.',
  },
  {
    kind: 'scope',
    field: 'scopeOut',
    place: 'scope-out',
    label: 'What is left out, and why',
    hint: 'Each thing left out with its reason: an audit opinion is given within this scope.',
  },
  {
    kind: 'gathering',
    field: 'method',
    place: 'method',
    label: 'How we gathered this',
    hint: 'Who was asked and how, who did it, and what else was counted.',
  },
  {
    kind: 'gathering',
    field: 'limitations',
    place: 'limitations',
    label: 'Omissions and limitations',
    hint: 'What these figures cannot carry: who did not answer, what nobody counted.',
  },
  {
    kind: 'gathering',
    field: 'changes',
    place: 'changes',
    label: 'What changed since the last accounts',
    hint: 'New ways of asking or counting, and what the last audit asked for.',
  },
  {
    kind: 'conclusion',
    field: 'conclusion',
    place: 'conclusion',
    label: 'What we conclude, and what comes next',
    hint: 'The main things learned, and what will be done about them.',
  },
] as const satisfies (PlaceOfText & { kind: ChapterKind })[]

export const organisationPlaces = [
  {
    field: 'mission',
    place: 'organisation/mission',
    label: 'Our mission',
    hint: 'What the organisation is for, in a sentence or two.',
  },
  { field: 'vision', place: 'organisation/vision', label: 'What we hope for', hint: 'How it should be one day.' },
  {
    field: 'values',
    place: 'organisation/values',
    label: 'What guides us',
    hint: 'What is held to, also when it costs.',
  },
  { field: 'history', place: 'organisation/history', label: 'How we came to be', hint: 'Who began it, when, and why.' },
  {
    field: 'governance',
    place: 'organisation/governance',
    label: 'How we are governed',
    hint: 'Who decides what, and to whom they answer.',
  },
] as const satisfies PlaceOfText[]

export const objectivePlaces = [
  {
    field: 'lead',
    place: 'lead',
    label: 'The finding, in a few lines',
    hint: 'What somebody should know who reads no further.',
  },
  {
    field: 'whatWeDid',
    place: 'what-we-did',
    label: 'What we did',
    hint: 'What was done for this objective in the year.',
  },
  {
    field: 'whatHappened',
    place: 'what-happened',
    label: 'What happened',
    hint: 'What came of it, in figures and in what people said.',
  },
  {
    field: 'conclusion',
    place: 'conclusion',
    label: 'What we conclude',
    hint: 'What is made of it, and what will be done.',
  },
] as const satisfies PlaceOfText[]

/** Chapters whose words have places of their own; the others have one, above what the program writes. */
const withOwnPlaces: ReadonlySet<ChapterKind> = new Set([
  'foreword',
  'organisation',
  'scope',
  'gathering',
  'objective',
  'conclusion',
])

/** Whether a kind of chapter has words above what the program writes. */
export const hasWords = (kind: ChapterKind): boolean => !withOwnPlaces.has(kind)

export const chapterPlace = (kind: ChapterKind): PlaceOfText<'words'> => ({
  field: 'words',
  place: `chapter/${kind}`,
  label: 'In your words',
  hint: 'Stands above what the program writes in this chapter.',
})

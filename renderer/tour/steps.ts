import { everyExperience } from '../../shared/model/daybook'
import type { Location } from '../frame/navigation'

/** One stop of the tour through the sample. */
export type Step = {
  title: string
  /** What stands here, in two sentences. */
  words: string
  /** Something to try, which Undo takes away again. */
  attempt: string
  location: Location
}

/** About a minute each, along the year's course. */
export const steps: readonly Step[] = [
  {
    title: 'One organisation, one year',
    words:
      'Harbour Lane is a pool and community centre that somebody invented. Home says how its year 2025 stands, what still needs a look, and what it found.',
    attempt: 'Read the key results: a dot is this year, a stroke its target.',
    location: { place: 'home' },
  },
  {
    title: 'What it is there for',
    words:
      'An account begins with a purpose: a mission, and objectives with what is done for each. Everything you type is saved as you go.',
    attempt:
      'Put the cursor at the end of an objective, press Enter and type one of your own. Undo, at the top right, takes it away.',
    location: { place: 'purpose', view: 'objectives', chosen: null },
  },
  {
    title: 'Who it is about',
    words:
      'Stakeholders are those who affect the organisation or are affected by it. On the map, place says how much; every one is in the account or left out for a reason.',
    attempt: 'Choose Swimmers, and see beside the map everything the book holds about them.',
    location: { place: 'stakeholders', view: 'influence', chosen: null },
  },
  {
    title: 'What changes, and how we know',
    words:
      'Each line is a chain: for whom, by doing what, what changes, how it is known, and what it is compared with.',
    attempt: 'Choose “Swimmers active 150 minutes a week” and follow its chain.',
    location: { place: 'outcomes', view: 'chain', chosen: null },
  },
  {
    title: 'The figures',
    words:
      'Readings are typed into a grid as in a spreadsheet, or pasted from one. A figure that looks odd is questioned in its place, and a corrected one keeps what it said before.',
    attempt: 'Move with the arrow keys, type over a figure, press Enter, and see what the foot says of it. Then undo.',
    location: { place: 'readings', by: 'quarters', indicatorId: null },
  },
  {
    title: 'Whether a figure is good',
    words:
      'A benchmark stands beside the figure it serves: last year, a target, a pool like ours, the nation. What is not our own needs a citation, and what cannot be compared says why.',
    attempt: 'Choose “Swimmers active 150 minutes a week”, change its target, and watch the picture follow.',
    location: { place: 'benchmarks', chosen: null },
  },
  {
    title: 'The organisation itself',
    words:
      'Who works here, who decides, where a surplus goes: every account says it again each year. Last year’s answers come along, each is looked at, and what changed is said.',
    attempt: 'Answer one with Y, N or A, go on with the arrow down, and see the count above. Then undo.',
    location: { place: 'aspects', view: 'answers', chosen: null },
  },
  {
    title: 'What people say in passing',
    words:
      'The daybook holds what people said and what was seen, as it happened, with what may be published of it. A negative stays open until something was done about it.',
    attempt: 'Press Ctrl J (⌘J on a Mac), type something you heard, in quotation marks, and press Enter. Then undo.',
    location: { place: 'daybook', filter: everyExperience, chosen: null },
  },
  {
    title: 'Numbers and stories',
    words:
      'A figure says how many; a story says what changed for somebody. Each outcome wants both, and here stands which of them lacks the one or the other.',
    attempt: 'See what the first line lacks, and go where it is mended. Back, at the top left, brings you here again.',
    location: { place: 'stories', view: 'halves', chosen: null },
  },
  {
    title: 'Asking people',
    words:
      'Each act of asking stands here with whom it asked, how many answered, and what must be minded with that. A figure that comes from a question is worked out from its answers, so the two can’t differ.',
    attempt:
      'Open “Users’ survey, October 2025”, go to its answers and change a count: the reading follows. Then undo.',
    location: { place: 'consultations', view: 'list', chosen: null },
  },
  {
    title: 'What proves it',
    words:
      'An auditor asks to see what a figure rests on: forms, letters, minutes. They are kept in the book under numbers that stand in the account, and each says what it is for.',
    attempt: 'Drop a file anywhere on the window and see it get its number. Then undo.',
    location: { place: 'evidence', view: 'register', chosen: null },
  },
  {
    title: 'What was learned',
    words:
      'An account is worth its trouble when something is done because of it. Each action keeps what it came from and what came of it, and next year’s accounts are asked to say so.',
    attempt: 'Type what you would do, with a day, and press Enter. Then undo.',
    location: { place: 'actions', view: 'actions', chosen: null },
  },
  {
    title: 'The account itself',
    words:
      'From all this Fairbook writes the social accounts, in Word to read and in Excel to check. Every figure carries a reference that leads back to where it came from.',
    attempt: 'Save the account as Word and open it: it is a whole draft, with contents, tables and charts.',
    location: { place: 'accounts' },
  },
  {
    title: 'Now your own',
    words:
      'You can begin with the structure of this book, its objectives, stakeholders and indicators, and change what is different with you. Or begin with an empty book, and come back here to look.',
    attempt: 'The link below the title of Home begins a book of your own.',
    location: { place: 'home' },
  },
]

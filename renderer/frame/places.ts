import {
  IconBook2,
  IconChecklist,
  IconCompass,
  IconHome,
  IconListCheck,
  IconMessages,
  IconNotebook,
  IconPaperclip,
  IconQuote,
  IconRoute,
  IconRuler2,
  IconShieldLock,
  IconTable,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { everyExperience } from '../../shared/model/daybook'
import type { Destination, Place } from './navigation'

type PlaceInFrame = {
  name: string
  icon: TablerIcon
  /** Where its name in the sidebar leads. */
  start: Destination
  /** One paragraph with one example from the sample, shown by the help button. */
  help: string
}

/** The places of a book. */
export const places = {
  home: {
    name: 'Home',
    icon: IconHome,
    start: { place: 'home' },
    help: 'How the year stands: what to do next, each a sentence that leads to where it is done; the year’s course; and the key results with their earlier years and targets. In the sample, one line says that 71% of 19 staff is not a whole number of people, and why the figure was kept all the same.',
  },
  purpose: {
    name: 'Purpose',
    icon: IconCompass,
    start: { place: 'purpose', view: 'who-we-are', chosen: null },
    help: 'What the organisation is there for, what it set out to do, and what this year’s account covers. Everything is saved as you go. In the sample, the mission is one sentence, six objectives follow from it, and “Open to all” is served by eight activities: public sessions, concession prices, lessons and more.',
  },
  stakeholders: {
    name: 'Stakeholders',
    icon: IconUsers,
    start: { place: 'stakeholders', view: 'list', chosen: null },
    help: 'Everyone who affects the organisation or is affected by it. Each has a size, a direction of accountability, a place by influence and interest, and is in this year’s account or left out for a reason. In the sample, Swimmers stand high on both, so they are worked with closely.',
  },
  outcomes: {
    name: 'Outcomes and indicators',
    icon: IconRoute,
    start: { place: 'outcomes', view: 'chain', chosen: null },
    help: 'One line for each chain: for whom, by doing what, what changes, how it is known, what it is compared with, and which national indicator it stands beside. Type into the table as in a spreadsheet; the chosen line stands above it as a sentence. In the sample, public sessions make swimmers active enough for their health; the users’ survey says 61%, England stands at 63.7%. The social benefit table shows the same with its figures, as it is printed.',
  },
  readings: {
    name: 'Readings',
    icon: IconTable,
    start: { place: 'readings', by: 'as-before', indicatorId: null },
    help: 'What was counted or asked, typed as in a spreadsheet: arrow keys move, typing replaces, F2 edits, Ctrl C, V and D copy, paste and fill down, and every change can be undone. A figure that looks odd is asked about and kept all the same. In the sample, 71% of 19 staff is questioned: 13 would be 68%, 14 would be 74%.',
  },
  benchmarks: {
    name: 'Benchmarks',
    icon: IconRuler2,
    start: { place: 'benchmarks', chosen: null },
    help: 'What each figure is compared with, and what comes of it: last year, your own target and baseline, a national figure, the sector, a similar organisation. What others published needs the place where it was published, so that a reader can look it up. In the sample, 61% of swimmers are active enough; the target was 63%, and adults in England stand at 63.7%, a gap that 214 answers cannot tell from chance.',
  },
  aspects: {
    name: 'Key aspects',
    icon: IconListCheck,
    start: { place: 'aspects', view: 'answers', chosen: null },
    help: 'What every account says each year about the organisation itself: who works for it, who decides, where a surplus goes, what it costs the world around it. Last year’s answers come along and are looked at one by one: “Still so” keeps one, typing over it changes it, and the account says what changed. In the sample, “How many work part-time” is 13 in 2025, and last year’s figure stands beside it. The checklist is yours to change; a year that is answered keeps the one it was asked.',
  },
  indicator: {
    name: 'Outcomes and indicators',
    icon: IconRoute,
    start: { place: 'outcomes', view: 'chain', chosen: null },
    help: 'One indicator: what it shows, how the year stands to the years before, to the target and to others, what the figure rests on, and why you ask. “Edit” opens its questions. In the sample, 61% of 214 swimmers are active 150 minutes a week; the survey is a sample, so the figure may be out by 6.4 points either way, and England’s 63.7% lies within that.',
  },
  accounts: {
    name: 'Accounts',
    icon: IconBook2,
    start: { place: 'accounts' },
    help: 'The social accounts of the year: switch chapters on and off, choose an edition, read them as pages, and save them to hand over. Word is the account to read and print; Excel holds every figure, with its comparisons as live formulas, for whoever checks it. Both carry the same references: I-04 on a page of the sample is I-04 in the workbook. “Write” opens the chapters to write in: type # and a few letters, such as #swim, to put a figure or a quote into a sentence; it follows the book, and is marked when it changes.',
  },
  consultations: {
    name: 'Consultations',
    icon: IconMessages,
    start: { place: 'consultations', view: 'list', chosen: null },
    help: 'Every act of asking people: a survey, a focus group, comment cards, a meeting. Each says whom it asked, how many answered and what must be minded with that. The plan beside it says of every indicator how its reading is to be got, by whom and by when, and the calendar shows the same by month. In the sample, 214 of 600 swimmers answered the users’ survey.',
  },
  consultation: {
    name: 'Consultations',
    icon: IconMessages,
    start: { place: 'consultations', view: 'list', chosen: null },
    help: 'One act of asking: whom and how, its questions, what was answered, and what came of it. Answers are entered as counts or one paper after the other; a question can feed an indicator, and then its reading is worked out from the answers and can’t differ from them. In the sample, 130 of 214 swimmers ticked “Yes” to 150 minutes or more, and that is the 61% of the accounts.',
  },
  daybook: {
    name: 'Daybook',
    icon: IconNotebook,
    start: { place: 'daybook', filter: everyExperience, chosen: null },
    help: 'What people said and what was seen, as it happens. Type it and press Enter; words in quotation marks are somebody’s own, and a + or − before them says the tone. What may be published follows from the consent. A negative stays open until something was done and the person was told. In the sample, “The showers were so cold my boy cried” led to a new mixing valve on the boys’ side, and the case was closed.',
  },
  stories: {
    name: 'Stories',
    icon: IconQuote,
    start: { place: 'stories', view: 'list', chosen: null },
    help: 'Longer narratives of what changed for somebody, each tied to the outcomes and indicators it tells of, with whose it is, what they allow, and why this one was chosen. The page says how quotes and stories in the account stand against everything noted in the year, which outcomes have figures and nobody’s words or the other way round, and which sentences of the account are marked as claims and what each rests on.',
  },
  story: {
    name: 'Stories',
    icon: IconQuote,
    start: { place: 'stories', view: 'list', chosen: null },
    help: 'One story: its title and words, whose it is and what they allow, of which outcomes and indicators it tells, what is evidence of it, and why it was chosen. Without consent none of it stands in a document; without consent to the name, the name and the parts named here are left out, however they are formatted.',
  },
  evidence: {
    name: 'Evidence',
    icon: IconPaperclip,
    start: { place: 'evidence', view: 'register', chosen: null },
    help: 'What proves what the account says: files kept in this book, where paper is kept, pages on the web. Drop files anywhere in the window; each gets a number that stands in the Word and Excel account, and is said to be for a reading, a note of the daybook, a benchmark or a consultation. What is confidential keeps its number and leaves its content here. In the sample, the form of the users’ survey is in the register and says in which box the 214 that came back are; nothing yet shows that the pool was closed only 2 days.',
  },
  'data-protection': {
    name: 'Data protection',
    icon: IconShieldLock,
    start: { place: 'data-protection', view: 'person', names: [] },
    help: 'What this book holds about one person, for when they ask. Type the name: every note, letter, text and figure is searched, and what the history still holds. Tick what is theirs; hand it over as a Word document, or erase it for good. The milder way takes out the name and leaves what was said. Under “How long things are kept” you say after how many years somebody looks again. Say a swimmer asks to be taken out: her note goes, the history says that something was erased, and nothing says who it was.',
  },
  actions: {
    name: 'Actions',
    icon: IconChecklist,
    start: { place: 'actions', view: 'actions', chosen: null },
    help: 'What will be done because of what was learned: type it on one line, with who does it and by when. Each keeps what it came from, a figure, something said, a consultation, and what came of it; next year’s accounts are asked to say what became of this year’s. “From collecting to using” shows which indicators were looked at, and which were collected and never used. Say a survey finds that evenings lack room for slow swimmers: the action is a slow lane on Mondays, with who opens it and by when.',
  },
} as const satisfies Record<Place, PlaceInFrame>

/** The place of the sidebar that is marked: the page of one thing belongs to the place of all such. */
export const placeInSidebar = (place: Place): Place =>
  place === 'indicator'
    ? 'outcomes'
    : place === 'consultation'
      ? 'consultations'
      : place === 'story'
        ? 'stories'
        : place

/** The year's course, in the order it is gone through. */
export const yearsCourse = [
  'purpose',
  'stakeholders',
  'outcomes',
  'readings',
  'benchmarks',
  'aspects',
  'accounts',
] as const satisfies Place[]

/** What is kept all year long. */
export const allYear = ['daybook', 'stories', 'consultations', 'evidence'] as const satisfies Place[]

/** What comes after: what was learned, and what is done about it. */
export const afterwards = ['actions'] as const satisfies Place[]

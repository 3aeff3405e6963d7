import type { DesktopCommand } from '../../shared/desktop'
import type { BookInfo } from '../../shared/model/book'
import type { Change } from '../../shared/model/change'
import { everyExperience } from '../../shared/model/daybook'
import { call } from '../client/bridge'
import { sendCommand } from '../client/events'
import { keys } from '../frame/keys'
import type { Destination } from '../frame/navigation'
import { afterwards, allYear, places, yearsCourse } from '../frame/places'

/** Something that can be done from anywhere, by its name. */
export type Command = {
  id: string
  name: string
  /** What of its name it is found by, where that is not all: what undo would take back is looked for itself. */
  foundBy?: string
  /** Other words people look for it by. */
  also: string
  keys?: string
  run: () => void
}

type Frame = {
  book: BookInfo
  go(location: Destination, yearId?: string): void
  showYear(id: string): void
  /** Asks for files to take in as evidence. */
  addFiles(): void
  next: { undo: Change | null; redo: Change | null } | undefined
}

/** All that can be done now. */
export function commandsOf({ book, go, showYear, addFiles, next }: Frame): Command[] {
  const to = (id: string, name: string, location: Destination, also = ''): Command => ({
    id: `go ${id}`,
    name,
    also: `go to show ${also}`,
    run: () => go(location),
  })
  const menu = (command: DesktopCommand, name: string, also: string, shortcut?: string): Command => ({
    id: command,
    name,
    also,
    ...(shortcut === undefined ? {} : { keys: shortcut }),
    run: () => sendCommand(command),
  })
  const theme = (value: 'system' | 'light' | 'dark', name: string): Command => ({
    id: `theme ${value}`,
    name,
    also: 'theme colours dark light appearance',
    run: () => void call('settings.set', { theme: value }),
  })
  const changes = book.readOnly
    ? []
    : [
        ...(next?.undo
          ? [{ ...menu('undo', `Undo: ${next.undo.summary}`, 'take back', keys.undo), foundBy: 'Undo' }]
          : []),
        ...(next?.redo
          ? [{ ...menu('redo', `Redo: ${next.redo.summary}`, 'put back', keys.redo), foundBy: 'Redo' }]
          : []),
      ]
  const newest = book.years.at(-1)
  return [
    to('home', `Go to ${places.home.name}`, places.home.start),
    ...[...yearsCourse, ...allYear, ...afterwards].map((place) =>
      to(place, `Go to ${places[place].name}`, places[place].start),
    ),
    to('writing', 'Write the accounts', { place: 'accounts', writing: '' }, 'text chapters foreword story narrative'),
    to('objectives', 'Objectives and activities', { place: 'purpose', view: 'objectives', chosen: null }, 'purpose'),
    to('influence', 'Stakeholders by influence and interest', at('influence'), 'map drawing'),
    to('network', 'Network of stakeholders', at('network'), 'map drawing relationships'),
    to('evidence-register', 'Evidence register', places.evidence.start, 'proof documents files'),
    to('benefit', 'Social benefit table', { place: 'outcomes', view: 'social-benefit', chosen: null }, 'outcomes'),
    to(
      'checklist',
      'The checklist of key aspects',
      { place: 'aspects', view: 'checklist', chosen: null },
      'items sections questions organisation itself versions',
    ),
    to('plan', 'The social accounting plan', planned('plan'), 'overdue due who when collect'),
    to('calendar', 'Calendar of the year', planned('calendar'), 'plan due months consultations'),
    to(
      'never-used',
      'From collecting to using',
      { place: 'actions', view: 'using', chosen: null },
      'actions looked at concluded never used unused stop collecting learning',
    ),
    to(
      'open-cases',
      'Daybook: open cases',
      { place: 'daybook', filter: { ...everyExperience, cases: 'open' }, chosen: null },
      'complaints negatives notes',
    ),
    ...(book.readOnly ? [] : [menu('note', 'Note something', 'daybook write said seen experience', keys.note)]),
    ...book.years.toReversed().map(
      (year): Command => ({
        id: `year ${year.id}`,
        name: `Show the year ${year.label}`,
        also: 'switch to',
        run: () => showYear(year.id),
      }),
    ),
    ...(book.readOnly
      ? []
      : [
          {
            id: 'add-evidence',
            name: 'Add evidence…',
            also: 'attach file document photo letter proof',
            run: () => {
              go(places.evidence.start)
              addFiles()
            },
          },
        ]),
    ...(book.readOnly || newest === undefined
      ? []
      : [
          {
            id: 'next-year',
            name: 'Begin the next year…',
            also: 'roll forward new year',
            run: () => go({ place: 'purpose', view: 'next-year', chosen: null }, newest.id),
          },
        ]),
    menu('export-word', 'Save the accounts as Word…', 'export document print'),
    menu('export-excel', 'Save the accounts as Excel…', 'export workbook spreadsheet figures'),
    ...changes,
    menu('history', 'History of this book', 'changes who changed journal'),
    to(
      'data-protection',
      'Data protection: find, hand over or erase what is held about a person',
      places['data-protection'].start,
      'privacy gdpr name personal forget delete subject access',
    ),
    to(
      'keeping',
      'Data protection: how long things are kept',
      { place: 'data-protection', view: 'keeping', names: [] },
      'retention years privacy old',
    ),
    menu('help', 'Help for this page', 'what is this how', 'F1'),
    {
      id: 'new-book',
      name: 'Begin a new book…',
      also: 'create start empty organisation file',
      keys: keys.newBook,
      run: () => void call('book.begin', {}),
    },
    menu('new-like-this', 'Begin a new book like this one…', 'create start structure copy organisation'),
    {
      id: 'open',
      name: 'Open a book…',
      also: 'file another',
      keys: keys.open,
      run: () => void call('book.open', {}),
    },
    menu('restore-copy', 'Bring back an earlier copy…', 'restore backup'),
    theme('light', 'Light colours'),
    theme('dark', 'Dark colours'),
    theme('system', 'Colours like the system'),
    menu('about', 'About Fairbook', 'version licence'),
  ]
}

const at = (view: 'influence' | 'network'): Destination => ({ place: 'stakeholders', view, chosen: null })

const planned = (view: 'plan' | 'calendar'): Destination => ({ place: 'consultations', view, chosen: null })

/** Commands that have every word as the beginning of one of theirs; those whose name begins that way first. */
export function commandsNamed(commands: readonly Command[], typed: string): Command[] {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const begins = (name: string) => wordsOf(name).join(' ').startsWith(words.join(' '))
  return commands
    .filter(({ name, foundBy = name, also }) => {
      const own = wordsOf(`${foundBy} ${also}`)
      return words.every((word) => own.some((it) => it.startsWith(word)))
    })
    .toSorted((a, b) => Number(begins(b.name)) - Number(begins(a.name)))
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

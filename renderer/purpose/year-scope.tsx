import type { ChapterKind } from '../../shared/model/chapter'
import type { ObjectiveInYear } from '../../shared/model/objective'
import type { Year, YearTexts } from '../../shared/model/year'
import { numberWords } from '../../shared/rules/number-words'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { Chapter, chapterState } from './chapter'
import { type Part, Parts, writtenPart } from './parts'
import styles from './purpose.module.css'
import { ReportedField } from './reported-field'
import { WriteLive } from './write-live'
import { YearDays } from './year-days'

/** The year's texts in the order of the account, by the headings they get there. */
const texts = [
  [
    'foreword',
    'Foreword',
    'Who speaks here, and what should a reader know first? In the sample the chair asks people to read the bad chapters first.',
  ],
  [
    'scopeIn',
    'What is in',
    'Which days, places and parts of the work does the account cover? In the sample: the calendar year, the pool, the hall and everything done in them.',
  ],
  [
    'scopeOut',
    'What is left out, and why',
    'The auditor judges within this scope, so say it plainly. The sample leaves out the café corner, whose tenant keeps its own books.',
  ],
  [
    'method',
    'How we gathered this',
    'What was counted, who was asked, and how many answered? The sample asked 1,145 people and bodies, and 463 answered.',
  ],
  [
    'limitations',
    'What these answers can and cannot carry',
    'Where may a figure mislead? In the sample, those who answered are older than those who swim.',
  ],
  [
    'changes',
    'What changed since the last accounts',
    'What is counted, asked or reported differently now, so that nobody compares what can’t be compared?',
  ],
  ['conclusion', 'What we conclude, and what comes next', 'What was learned, and what will be done about it?'],
] as const satisfies (readonly [keyof YearTexts, string, string])[]

/** The chapter of the accounts that a text stands in. */
const chapterOf = {
  foreword: 'foreword',
  scopeIn: 'scope',
  scopeOut: 'scope',
  method: 'gathering',
  limitations: 'gathering',
  changes: 'gathering',
  conclusion: 'conclusion',
} as const satisfies Record<keyof YearTexts, ChapterKind>

type Props = {
  year: Year
  objectives: ObjectiveInYear[]
  /** The part that is shown, an objective by its id for its chapter; the first when it is none of them. */
  shown: string | null
  onShow: (part: string) => void
}

const isText = (part: string): part is keyof YearTexts => texts.some(([name]) => name === part)

/** What a year's account covers and says: its parts at the left, the chosen one to write in. */
export function YearScope({ year, objectives, shown, onShow }: Props) {
  const left = objectives.filter(({ inYear }) => inYear?.included === false).length
  const textParts = texts.map(([part, name]): Part<string> => ({ part, name, ...writtenPart([year[part]]) }))
  const parts: Part<string>[] = [
    { part: 'days', name: 'Name and days', mark: 'met', state: 'set' },
    ...textParts.slice(0, -1),
    {
      part: 'objectives',
      name: 'Objectives reported on',
      mark: objectives.length === 0 ? 'open' : 'met',
      state: objectives.length === 0 ? 'none yet' : `${objectives.length - left} of ${objectives.length}`,
    },
    ...objectives.map(
      (objective): Part<string> => ({
        part: objective.id,
        name: `${objective.code}  ${objective.title}`,
        under: true,
        ...chapterState(objective),
      }),
    ),
    ...textParts.slice(-1),
  ]
  const part = parts.find((one) => one.part === shown)?.part ?? 'days'
  const objective = objectives.find(({ id }) => id === part)
  return (
    <Parts label={`Parts of ${year.label}`} parts={parts} shown={part} onShow={onShow}>
      {objective !== undefined ? (
        <Chapter key={part} objective={objective} year={year} />
      ) : isText(part) ? (
        <YearText key={part} year={year} part={part} />
      ) : part === 'objectives' ? (
        <Reported year={year} objectives={objectives} />
      ) : (
        <YearDays year={year} />
      )}
    </Parts>
  )
}

function YearText({ year, part }: { year: Year; part: keyof YearTexts }) {
  const change = useWrite('years.change').mutateAsync
  const [, name = '', hint = ''] = texts.find(([one]) => one === part) ?? []
  const words = year[part].split(/\s+/).filter((word) => word !== '').length
  return (
    <>
      <TextField
        label={name}
        hint={hint}
        prose
        asHeading
        rows={12}
        value={year[part]}
        onSave={(text) => change({ id: year.id, [part]: text })}
        keptAs={`year.${year.id}.${part}`}
      />
      <p className={styles.under}>
        {words > 0 && `${numberWords(words)} ${words === 1 ? 'word' : 'words'}. `}
        An empty line begins a paragraph, “- ” an item of a list, “# ” a heading; **strong** and *emphasis* are kept.{' '}
        <WriteLive chapter={chapterOf[part]} />
      </p>
    </>
  )
}

function Reported({ year, objectives }: { year: Year; objectives: ObjectiveInYear[] }) {
  return (
    <>
      <h2 className={styles.partTitle}>Objectives reported on</h2>
      {objectives.length === 0 ? (
        <p className={styles.teach}>
          There are no objectives yet. They are written under “What we set out to do”; here one says which of them the
          account of {year.label} reports on.
        </p>
      ) : (
        <ul className={styles.reported}>
          {objectives.map((objective) => (
            <li key={objective.id}>
              <ReportedField objective={objective} year={year} named />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import type { ObjectiveInYear } from '../../shared/model/objective'
import type { Year, YearTexts } from '../../shared/model/year'
import { numberWords } from '../../shared/rules/number-words'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { Mark } from '../components/status'
import styles from './purpose.module.css'
import { ReportedField } from './reported-field'
import { YearDays } from './year-days'

type Part = 'days' | 'objectives' | keyof YearTexts

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

type Props = {
  year: Year
  objectives: ObjectiveInYear[]
  /** The part that is shown; the first when it is none of them. */
  shown: string | null
  onShow: (part: Part) => void
}

/** What a year's account covers and says: its parts at the left, the chosen one to write in. */
export function YearScope({ year, objectives, shown, onShow }: Props) {
  const left = objectives.filter(({ inYear }) => inYear?.included === false).length
  const parts: { part: Part; name: string; done: boolean; state: string }[] = [
    { part: 'days', name: 'Name and days', done: true, state: 'set' },
    {
      part: 'objectives',
      name: 'Objectives reported on',
      done: objectives.length > 0,
      state: objectives.length === 0 ? 'none yet' : `${objectives.length - left} of ${objectives.length}`,
    },
    ...texts.map(([part, name]) => ({
      part,
      name,
      done: year[part].trim() !== '',
      state: year[part].trim() !== '' ? 'written' : 'not written yet',
    })),
  ]
  const part = parts.find((one) => one.part === shown)?.part ?? 'days'
  return (
    <div className={styles.year}>
      <nav className={styles.contents} aria-label={`Parts of ${year.label}`}>
        {parts.map((one) => (
          <button
            key={one.part}
            type="button"
            aria-current={one.part === part ? 'true' : undefined}
            onClick={() => onShow(one.part)}
          >
            <span>{one.name}</span>
            <i className={styles.unseen}>, {one.state}</i>
            <Mark kind={one.done ? 'met' : 'open'} />
          </button>
        ))}
      </nav>
      <div className={styles.writing}>
        {part === 'days' ? (
          <YearDays year={year} />
        ) : part === 'objectives' ? (
          <Reported year={year} objectives={objectives} />
        ) : (
          <YearText key={part} year={year} part={part} />
        )}
      </div>
    </div>
  )
}

function YearText({ year, part }: { year: Year; part: keyof YearTexts }) {
  const change = useWrite('years.change').mutateAsync
  const [, name = '', hint = ''] = texts.find(([one]) => one === part) ?? []
  const words = year[part].split(/\s+/).filter((word) => word !== '').length
  return (
    <>
      <div className={styles.writingHead}>
        <h2>{name}</h2>
        <p className={styles.small}>{words === 0 ? '' : `${numberWords(words)} ${words === 1 ? 'word' : 'words'}`}</p>
      </div>
      <TextField
        label={hint}
        hint="An empty line begins a paragraph, “- ” an item of a list, “# ” a heading; **strong** and *emphasis* are kept."
        prose
        rows={12}
        value={year[part]}
        onSave={(text) => change({ id: year.id, [part]: text })}
        keptAs={`year.${year.id}.${part}`}
      />
    </>
  )
}

function Reported({ year, objectives }: { year: Year; objectives: ObjectiveInYear[] }) {
  return (
    <>
      <div className={styles.writingHead}>
        <h2>Objectives reported on</h2>
      </div>
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

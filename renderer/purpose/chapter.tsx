import type { ObjectiveInYear } from '../../shared/model/objective'
import { useWrite } from '../client/queries'
import { TextField } from '../components/fields/text-field'
import { writtenPart } from './parts'
import styles from './purpose.module.css'
import { ReportedField } from './reported-field'
import { WriteLive } from './write-live'

const texts = [
  ['lead', 'In a few lines', 'What does this year show, bad news too?', 2],
  ['whatWeDid', 'What we did', 'What was done for it this year, and for how many?', 5],
  ['whatHappened', 'What happened', 'What came of it, and how do you know?', 5],
  ['conclusion', 'What we conclude', 'What was learned, and what will be done about it?', 3],
] as const

/** How far an objective's chapter is written; left out says so. */
export function chapterState({ inYear }: ObjectiveInYear): ReturnType<typeof writtenPart> {
  if (inYear?.included === false) return { mark: 'none', state: 'left out' }
  return writtenPart(texts.map(([name]) => inYear?.[name] ?? ''))
}

type Props = { objective: ObjectiveInYear; year: { id: string; label: string } }

/** One objective's chapter in the account of a year. */
export function Chapter({ objective, year }: Props) {
  const setInYear = useWrite('objectives.setInYear').mutateAsync
  const { id, code, title, inYear } = objective
  return (
    <>
      <h2 className={styles.partTitle}>
        <span className={styles.letter}>{code}</span> {title}
      </h2>
      <div className={styles.fields}>
        <ReportedField objective={objective} year={year} />
        {inYear?.included !== false &&
          texts.map(([name, label, hint, rows]) => (
            <TextField
              key={name}
              label={label}
              hint={hint}
              prose
              rows={rows}
              value={inYear?.[name] ?? ''}
              onSave={(text) => setInYear({ objectiveId: id, yearId: year.id, [name]: text })}
              keptAs={`objective.${id}.${year.id}.${name}`}
            />
          ))}
        {inYear?.included !== false && (
          <p className={styles.under}>
            <WriteLive chapter={id} />
          </p>
        )}
      </div>
    </>
  )
}

import type { AspectsOfYear } from '../../shared/model/aspect'
import type { BookInfo } from '../../shared/model/book'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import styles from './checklist.module.css'
import { ChecklistSection } from './checklist-section'
import { checklistWords } from './checklist-words'
import { NewSection } from './new-section'
import { useSteadyKeys } from './steady-keys'
import { Versions } from './versions'

type Props = {
  year: { id: string; label: string }
  years: BookInfo['years']
  aspects: AspectsOfYear
  /** Id of the item beside the list. */
  chosen: string | null
  onChoose: (id: string | null) => void
}

/** The checklist a year is answered under: its sections and items to reword, move, add and remove; and its versions. */
export function Checklist({ year, years, aspects, chosen, onChoose }: Props) {
  const versions = useRead('aspects.versions', {})
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const keyOf = useSteadyKeys()
  const at = years.findIndex(({ id }) => id === year.id)
  return (
    <Answered of={{ versions }}>
      {(held) => {
        const answered = new Set(held.versions.flatMap((version) => version.years.map(({ id }) => id)))
        // Only the latest year that has key aspects changes its checklist.
        const latest = years.findLast(({ id }, place) => place > at && answered.has(id))
        const version = held.versions.find(({ id }) => id === aspects.template?.id)
        return (
          <FieldsLocked value={locked || latest !== undefined}>
            <div className={styles.checklist}>
              {latest !== undefined ? (
                <p className={styles.said}>
                  {year.label} keeps the checklist it was answered under. It is changed in {latest.label}, the latest
                  year that has one.{' '}
                  <button
                    type="button"
                    className={styles.link}
                    onClick={() => go({ place: 'aspects', view: 'checklist', chosen: null }, latest.id)}
                  >
                    Go to {latest.label}
                  </button>
                </p>
              ) : (
                version !== undefined && <p className={styles.said}>{checklistWords(year.label, version)}</p>
              )}
              {aspects.sections.map((section) => (
                <ChecklistSection
                  key={keyOf(section)}
                  section={section}
                  sections={aspects.sections}
                  yearId={year.id}
                  chosen={chosen}
                  onChoose={onChoose}
                />
              ))}
              <NewSection yearId={year.id} />
              <Versions versions={held.versions} />
            </div>
          </FieldsLocked>
        )
      }}
    </Answered>
  )
}

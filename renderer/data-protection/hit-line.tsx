import { Checkbox, NativeSelect } from '@mantine/core'
import type { ErasureWay, NamedRow, Passage } from '../../shared/model/people'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import styles from './data-protection.module.css'
import { locationOfRow } from './location-of-row'
import { wayWords } from './way-words'

type Props = {
  row: NamedRow
  passages?: readonly Passage[]
  ways: readonly ErasureWay[]
  /** How it is to be erased; null where it is not ticked. */
  way: ErasureWay | null
  onTick: (on: boolean) => void
  onWay: (way: ErasureWay) => void
}

/** One thing that holds a name: a tick, what it is, the words around the name, and how it would be erased. */
export function HitLine({ row, passages = [], ways, way, onTick, onWay }: Props) {
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const location = locationOfRow(row)
  const named = [row.reference, row.title].filter((part) => part !== '').join(' ')
  return (
    <li className={styles.hit}>
      <Checkbox
        aria-label={`${named}: the same person`}
        checked={way !== null}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div className={styles.words}>
        <p>
          {location === null ? (
            row.title
          ) : (
            <button type="button" className={styles.lead} onClick={() => go(location, row.yearId ?? undefined)}>
              {row.title}
            </button>
          )}{' '}
          <span className={styles.reference}>{row.reference}</span>
          {row.where !== '' && <span className={styles.where}>{row.where}</span>}
        </p>
        {passages.map(({ field, before, match, after }, place) => (
          // The same words may stand twice in a text; their order does not change.
          <p key={place} className={styles.passage}>
            <span className={styles.field}>{field}</span> {before}
            <mark className={styles.match}>{match}</mark>
            {after}
          </p>
        ))}
      </div>
      {way !== null && !locked && (
        <NativeSelect
          className={styles.way ?? ''}
          aria-label={`How ${named} would be erased`}
          value={way}
          onChange={(event) => {
            const next = ways.find((one) => one === event.currentTarget.value)
            if (next !== undefined) onWay(next)
          }}
          data={ways.map((one) => ({ value: one, label: wayWords(one, row.table) }))}
        />
      )}
    </li>
  )
}

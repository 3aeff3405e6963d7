import { Button, Select, TextInput } from '@mantine/core'
import type { EvidenceForm } from '../../shared/model/evidence'
import { numberWords } from '../../shared/rules/number-words'
import type { CallOutput } from '../client/bridge'
import styles from './evidence.module.css'
import type { Filter } from './filter'

type Props = {
  counts: CallOutput<'evidence.list'>['counts']
  filter: Filter
  onFilter: (filter: Filter) => void
}

const any = 'any'
const forms = [
  { value: any, label: 'Files, paper and pages' },
  { value: 'file', label: 'Files in this book' },
  { value: 'paper', label: 'Paper, kept elsewhere' },
  { value: 'link', label: 'Pages on the web' },
] as const satisfies { value: EvidenceForm | typeof any; label: string }[]

/** What of the register is shown: filters combine, and stand there only where they would find something. */
export function Filters({ counts, filter, onFilter }: Props) {
  const { unused, confidential, state } = filter
  const toggles = [
    { label: 'Unused', count: counts.unused, on: unused, next: { unused: !unused } },
    { label: 'Confidential', count: counts.confidential, on: confidential, next: { confidential: !confidential } },
    {
      label: 'Missing',
      count: counts.missing,
      on: state === 'missing',
      next: { state: state === 'missing' ? null : 'missing' },
    },
    {
      label: 'Changed',
      count: counts.changed,
      on: state === 'changed',
      next: { state: state === 'changed' ? null : 'changed' },
    },
  ] as const satisfies { label: string; count: number; on: boolean; next: Partial<Filter> }[]
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.words ?? ''}
        aria-label="Show only evidence with these words"
        placeholder="Show only those with…"
        type="search"
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <Select
        className={styles.form ?? ''}
        aria-label="In which form"
        data={[...forms]}
        value={filter.form ?? any}
        onChange={(value) => {
          const form = forms.find((one) => one.value === value)?.value ?? any
          onFilter({ ...filter, form: form === any ? null : form })
        }}
        allowDeselect={false}
        checkIconPosition="right"
      />
      {toggles.map(({ label, count, on, next }) =>
        count > 0 || on ? (
          <Button
            key={label}
            variant="default"
            className={styles.toggle ?? ''}
            aria-pressed={on}
            onClick={() => onFilter({ ...filter, ...next })}
          >
            {label}
            <span className={styles.count}>{numberWords(count)}</span>
          </Button>
        ) : null,
      )}
    </div>
  )
}

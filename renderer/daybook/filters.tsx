import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useState } from 'react'
import type { BookInfo } from '../../shared/model/book'
import { consentStates, consentStateWords, type ExperienceFilter, everyExperience } from '../../shared/model/daybook'
import { toneWords } from '../../shared/model/experience'
import { numberWords } from '../../shared/rules/number-words'
import { useRead } from '../client/queries'
import styles from './daybook.module.css'
import { ManyOf, OneOf } from './filter-choices'
import { narrows, partsSet, periodNow, periodsOf } from './filter-words'
import { MoreFilters, moreParts } from './more-filters'
import { PeriodDays } from './period-days'
import { SavedFilters } from './saved-filters'
import { ThemeFilter } from './theme-filter'

type Props = {
  filter: ExperienceFilter
  years: BookInfo['years']
  yearId: string
  /** How many pass, and how many of them have an open case; undefined while they are counted. */
  total: number | undefined
  openCases: number | undefined
  search: RefObject<HTMLInputElement | null>
  /** Arrow down from the search leads into the list. */
  onDown(): void
  onFilter(filter: ExperienceFilter): void
}

const cases = [
  { value: 'any', label: 'Cases or not' },
  { value: 'open', label: 'Open cases' },
  { value: 'nothing-done', label: 'Nothing done yet' },
  { value: 'overdue', label: 'A step is late' },
  { value: 'closed', label: 'Closed cases' },
] as const

/** Nobody of the list, as a choice beside its groups. */
const nobody = 'nobody'

/** Which notes are shown: filters that combine, found as one types, kept under a name. */
export function Filters(props: Props) {
  const { filter, years, total, openCases, onFilter } = props
  const stakeholders = useRead('stakeholders.list', { yearId: props.yearId }).data ?? []
  const themes = useRead('experiences.themes', {}).data ?? []
  const set = (part: Partial<ExperienceFilter>) => onFilter({ ...filter, ...part })
  const periods = periodsOf(years)
  const period = periodNow(filter, periods)
  return (
    <search className={styles.tools} aria-label="Which notes are shown">
      <SearchField {...props} />
      <OneOf
        label="When"
        words={period.words}
        narrows={period.id !== 'any'}
        value={period.id}
        options={periods.map(({ id, words }) => ({ value: id, label: words }))}
        onChoose={(id) => set(periods.find((one) => one.id === id)?.part ?? {})}
      >
        <PeriodDays filter={filter} onDays={(from, to) => set({ from, to, lastDays: null, yearId: null })} />
      </OneOf>
      <ManyOf
        label="Who"
        none="Anyone"
        chosen={filter.stakeholderIds.map((id) => id ?? nobody)}
        options={[
          ...stakeholders.map(({ id, name }) => ({ value: id, label: name })),
          { value: nobody, label: 'Nobody of the list' },
        ]}
        onChoose={(ids) => set({ stakeholderIds: ids.map((id) => (id === nobody ? null : id)) })}
      />
      <ManyOf
        label="Tone"
        none="Any tone"
        chosen={filter.tones}
        options={(['positive', 'negative', 'mixed', 'neutral', 'not-said'] as const).map((value) => ({
          value,
          label: toneWords[value],
        }))}
        onChoose={(tones) => set({ tones })}
      />
      {themes.length > 0 && (
        <ThemeFilter themes={themes} chosen={filter.themeIds} onChoose={(themeIds) => set({ themeIds })} />
      )}
      <ManyOf
        label="Consent"
        none="Consent"
        chosen={filter.consents}
        options={consentStates.map((value) => ({ value, label: consentStateWords[value] }))}
        onChoose={(consents) => set({ consents })}
      />
      <OneOf
        label="Cases"
        words={cases.find(({ value }) => value === filter.cases)?.label ?? 'Cases'}
        narrows={filter.cases !== null}
        value={filter.cases ?? 'any'}
        options={cases}
        onChoose={(value) => set({ cases: value === 'any' ? null : value })}
      />
      <MoreFilters filter={filter} yearId={props.yearId} set={set} count={partsSet(filter, moreParts)} />
      <SavedFilters filter={filter} onFilter={onFilter} />
      {/* Where nothing is found, the way back stands in the list's place. */}
      {narrows(filter) && total !== 0 && (
        <Button variant="subtle" onClick={() => onFilter(everyExperience)}>
          Show all
        </Button>
      )}
      <p className={styles.count} role="status">
        {total !== undefined && countWords(total, openCases ?? 0)}
      </p>
    </search>
  )
}

function countWords(total: number, open: number): string {
  const notes = total === 1 ? '1 note' : `${numberWords(total)} notes`
  return open === 0 ? notes : `${notes}, ${numberWords(open)} open`
}

/** Words looked for as they are typed; what stands in the filter already when one comes back is shown. */
function SearchField({ filter, search, onFilter, onDown }: Props) {
  const [typed, setTyped] = useState(filter.words)
  useEffect(() => setTyped(filter.words), [filter.words])
  const look = (words: string) => {
    setTyped(words)
    onFilter({ ...filter, words })
  }
  return (
    <TextInput
      ref={search}
      className={styles.search ?? ''}
      aria-label="Find in the daybook"
      placeholder="Find words or D-0012"
      type="search"
      value={typed}
      maxLength={300}
      onChange={(event) => look(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.preventDefault()
          look('')
        }
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        onDown()
      }}
      leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
      autoComplete="off"
    />
  )
}

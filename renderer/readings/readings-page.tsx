import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconCheck, IconFilter, IconLock } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Grid, GridScheme } from '../../shared/model/grid'
import { isClosed, yearStatusWords } from '../../shared/model/year'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { EmptyReadings } from './empty-readings'
import { PasteButton } from './paste-button'
import { type DeskHandle, ReadingsDesk } from './readings-desk'
import styles from './readings-page.module.css'
import { RowsShown } from './rows'
import { useGrid } from './use-grid'

type Props = PageProps & { by: GridScheme; indicatorId: string | null }

/** The readings of a year as one grid: every indicator by the pieces of the year, typed as in a spreadsheet. */
export function ReadingsPage({ book, year, by, indicatorId }: Props) {
  const { choose } = useNavigation()
  const main = useRef<HTMLElement>(null)
  const desk = useRef<DeskHandle>(null)
  const [objectiveId, setObjective] = useState<string | null>(null)
  const reads = { grid: useGrid(year.id, by), organisation: useRead('organisation.get', {}) }
  const grid = reads.grid.data
  const locked = lockedWords(book, year)
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main ref={main} className={styles.main} data-region tabIndex={-1} aria-label="Readings">
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>Readings</h1>
          <p>{divisionWords(year.label, by)}</p>
        </div>
        <SegmentedControl<GridScheme>
          aria-label="How the year is divided"
          value={by}
          onChange={(next) => choose({ place: 'readings', by: next, indicatorId })}
          data={[
            { value: 'year', label: 'Year' },
            { value: 'quarters', label: 'Quarters' },
            { value: 'months', label: 'Months' },
          ]}
        />
        {grid !== undefined && grid.rows.length > 0 && (
          <div className={styles.actions}>
            <ObjectiveFilter rows={grid.rows} objectiveId={objectiveId} onChoose={setObjective} />
            {locked === null && <PasteButton onPaste={(block) => desk.current?.paste(block)} />}
          </div>
        )}
        {locked !== null && (
          <p className={styles.locked}>
            <IconLock size="1rem" stroke={1.5} aria-hidden />
            {locked}
          </p>
        )}
      </div>
      <Answered of={reads}>
        {({ grid, organisation }) =>
          grid.rows.length === 0 ? (
            <EmptyReadings year={year.label} />
          ) : (
            <Rows
              key={grid.year.id}
              {...{ grid, objectiveId, locked, year, indicatorId, desk }}
              language={organisation.language}
            />
          )
        }
      </Answered>
    </main>
  )
}

/** Why nothing can be typed here; null where it can. */
function lockedWords(book: PageProps['book'], year: PageProps['year']): string | null {
  if (book.readOnly) return 'This book is opened for reading only: everything is shown, and nothing can be typed.'
  return isClosed(year)
    ? `${year.label} is ${yearStatusWords[year.status].toLowerCase()}: what it says stays as it is. Everything is shown, and nothing can be typed.`
    : null
}

const divisionWords = (year: string, by: GridScheme) =>
  ({ year: `${year} as a whole`, quarters: `${year} by quarter`, months: `${year} by month` })[by]

type RowsProps = {
  grid: Grid
  objectiveId: string | null
  language: string
  locked: string | null
  year: PageProps['year']
  indicatorId: string | null
  desk: React.RefObject<DeskHandle | null>
}

function Rows({ grid, objectiveId, desk, ...rest }: RowsProps) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set())
  const shown = useRef(new RowsShown())
  const rows = useMemo(() => shown.current.of(grid.rows, objectiveId, closed), [grid.rows, objectiveId, closed])
  const toggle = (indicatorId: string) =>
    setClosed((now) => {
      const next = new Set(now)
      if (!next.delete(indicatorId)) next.add(indicatorId)
      return next
    })
  return <ReadingsDesk {...rest} grid={grid} rows={rows} handle={desk} onToggle={toggle} />
}

type FilterProps = { rows: Grid['rows']; objectiveId: string | null; onChoose(objectiveId: string | null): void }

function ObjectiveFilter({ rows, objectiveId, onChoose }: FilterProps) {
  const objectives = rows.flatMap((row) => (row.type === 'objective' ? [row] : []))
  const chosen = objectives.find((objective) => objective.objectiveId === objectiveId)
  const choices: { id: string | null; words: string }[] = [
    { id: null, words: 'All objectives' },
    ...objectives.map(({ objectiveId: id, code, title }) => ({ id, words: `${code} ${title}` })),
  ]
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFilter size="1rem" stroke={1.5} aria-hidden />}>
          {chosen === undefined ? 'All objectives' : `Objective ${chosen.code}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ id, words }) => (
          <Menu.Item
            key={words}
            aria-current={id === objectiveId ? 'true' : undefined}
            rightSection={id === objectiveId ? <IconCheck size="1rem" stroke={1.5} aria-hidden /> : null}
            onClick={() => onChoose(id)}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

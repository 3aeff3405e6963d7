import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { Mark } from '../components/status'
import { ChoiceEditor, type Option, TextEditor } from './cell-editor'
import { type Column, columnNames, columns } from './cell-texts'
import type { Onward } from './onward'
import styles from './outcomes.module.css'
import { canType, type Line } from './table-lines'
import type { Kept } from './use-cells'

/** What a line does when something happens in it; the same object all along. */
export type LineActs = {
  done(line: Line, column: Column, text: string, onward: Onward): void
  picked(line: Line, column: Column, option: Option | { new: string }, onward: Onward): void
  cancel(line: Line, column: Column): void
  /** A choice was left with words that name nothing there is. */
  halfDone(line: Line, column: Column, words: string): void
  options(line: Line, column: Column): Option[]
}

type Props = {
  line: Line
  /** Its place among all rows of the grid, head and headings counted; from 1. */
  index: number
  chosen: boolean
  active: Column | null
  editing: { column: Column; text: string } | null
  kept: ReadonlyMap<Column, Kept>
  locked: boolean
  acts: LineActs
}

/** What an empty cell asks, where a chain is still to be told. */
const asks: Partial<Record<Column, string>> = {
  stakeholder: 'Who is it for?',
  activity: 'What do we do?',
  outcome: 'What changes?',
  indicator: 'How do we know?',
}

/** One line of the table. */
export const OutcomeLine = memo(function OutcomeLine(props: Props) {
  const { line, index, chosen, active, editing, kept, locked, acts } = props
  return (
    <tr
      aria-rowindex={index}
      aria-selected={chosen}
      className={styles.row}
      data-kind={line.kind}
      data-chosen={chosen || undefined}
      data-editing={editing !== null || undefined}
    >
      {columns.map((column, at) => {
        const here = kept.get(column)
        const text = here?.text ?? line.texts[column]
        const label = `${columnNames[column]}${text === '' ? '' : `: ${text}`}`
        if (editing?.column === column) {
          const shared = { label: columnNames[column], text: editing.text, onCancel: () => acts.cancel(line, column) }
          return (
            <td key={column} aria-colindex={at + 1} className={styles.cell} data-open>
              {column === 'stakeholder' || column === 'activity' ? (
                <ChoiceEditor
                  {...shared}
                  what={column}
                  options={acts.options(line, column)}
                  onHalf={(words) => acts.halfDone(line, column, words)}
                  onPick={(option, onward) => acts.picked(line, column, option, onward)}
                />
              ) : (
                <TextEditor {...shared} onDone={(typed, onward) => acts.done(line, column, typed, onward)} />
              )}
            </td>
          )
        }
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a td in a grid is a gridcell
          <td
            key={column}
            aria-colindex={at + 1}
            aria-label={label}
            aria-readonly={locked || !canType(line, column)}
            aria-invalid={here?.problem ? true : undefined}
            tabIndex={active === column ? 0 : -1}
            className={styles.cell}
            data-cell={`${line.key} ${column}`}
            data-quiet={line.quiet.includes(column) || undefined}
            data-none={column === 'national' && line.row?.national.length === 0 ? true : undefined}
          >
            {column === 'more' && line.kind === 'row' ? (
              <IconDots size="1rem" stroke={1.5} aria-hidden />
            ) : text !== '' ? (
              text
            ) : (
              canType(line, column) && !locked && <span className={styles.asks}>{asks[column]}</span>
            )}
            {here?.problem && (
              <span role="alert" className={styles.problem}>
                <Mark kind="wrong" /> {here.problem}
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
})

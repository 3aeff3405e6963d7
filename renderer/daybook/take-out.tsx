import { Button, CloseButton, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ExperienceFilter } from '../../shared/model/daybook'
import { numberWords } from '../../shared/rules/number-words'
import { call, startCall } from '../client/bridge'
import { Mark } from '../components/status'
import { useNotices } from '../frame/notices'
import styles from './daybook.module.css'
import { type FileState, useFileTask } from './use-file-task'

type Props = {
  /** The organisation's short name, for the names of files. */
  name: string
  filter: ExperienceFilter
  /** How many notes pass the filter; undefined while they are counted. */
  total: number | undefined
}

/** The list as it is filtered, as a workbook; and paper for those who have no computer at hand. */
export function TakeOut({ name, filter, total = 0 }: Props) {
  const { state, start, cancel, close } = useFileTask()
  const running = state.state === 'running'
  return (
    <div className={styles.takeOut}>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button
            variant="default"
            disabled={running}
            rightSection={<IconChevronDown size="1rem" stroke={1.5} aria-hidden />}
          >
            Export or print
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={total === 0}
            onClick={() =>
              void start('excel', `${name}, daybook`, (path) =>
                startCall('experiences.export', { filter, excel: path }),
              )
            }
          >
            <span className={styles.choice}>
              {total === 1 ? 'This note' : `These ${numberWords(total)} notes`} as Excel…
            </span>
            <span className={styles.quiet}>For internal use: words without consent are in it.</span>
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              void start('word', `${name}, slips`, (path) => startCall('experiences.slips', { word: path }))
            }
          >
            <span className={styles.choice}>Paper slips to print and cut…</span>
            <span className={styles.quiet}>A Word page for the front desk, to be typed in as a stack.</span>
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              void start('excel', `${name}, slip sheet`, (path) => startCall('experiences.slips', { excel: path }))
            }
          >
            <span className={styles.choice}>Sheet to type notes into…</span>
            <span className={styles.quiet}>An Excel sheet with the same questions, a line for each note.</span>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Progress state={state} onCancel={cancel} onClose={close} />
    </div>
  )
}

type ProgressProps = { state: FileState; onCancel(): void; onClose(): void }

function Progress({ state, onCancel, onClose }: ProgressProps) {
  const { trouble } = useNotices()
  if (state.state === 'idle') return null
  return (
    <div className={styles.progress} role="status">
      {state.state === 'running' && (
        <>
          <span>
            {state.words}
            {state.total > 0 && ` ${numberWords(state.done)} of ${numberWords(state.total)}`}
          </span>
          <Button variant="subtle" onClick={onCancel} disabled={state.cancelling}>
            {state.cancelling ? 'Stopping' : 'Cancel'}
          </Button>
        </>
      )}
      {state.state === 'written' && (
        <>
          <Mark kind="met" />
          <span>Saved as {state.path.split(/[\\/]/).at(-1)}</span>
          <Button variant="subtle" onClick={() => void call('export.open', { path: state.path }).catch(trouble)}>
            Open
          </Button>
          <Button variant="subtle" onClick={() => void call('export.show', { path: state.path }).catch(trouble)}>
            Show in folder
          </Button>
        </>
      )}
      {state.state === 'stopped' && <span>Stopped. Nothing was saved.</span>}
      {state.state === 'failed' && (
        <>
          <Mark kind="wrong" />
          <span>{state.problem}</span>
        </>
      )}
      {state.state !== 'running' && <CloseButton size="sm" aria-label="Close" onClick={onClose} />}
    </div>
  )
}

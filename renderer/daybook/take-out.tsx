import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ExperienceFilter } from '../../shared/model/daybook'
import { numberWords } from '../../shared/rules/number-words'
import { call } from '../client/bridge'
import { TaskLine } from '../components/task-line'
import { useTask } from '../components/use-task'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { places } from '../frame/places'
import styles from './daybook.module.css'

type Props = {
  /** The organisation's short name, for the names of files. */
  name: string
  filter: ExperienceFilter
  /** How many notes pass the filter; undefined while they are counted. */
  total: number | undefined
}

/** The list as it is filtered, as a workbook; and paper for those who have no computer at hand. */
export function TakeOut({ name, filter, total = 0 }: Props) {
  const list = useTask('experiences.export')
  const slips = useTask('experiences.slips')
  const { trouble } = useNotices()
  const { go } = useNavigation()
  const running = list.now.state === 'running' || slips.now.state === 'running'
  const write = async (kind: 'word' | 'excel', what: string, begin: (path: string) => Promise<void>) => {
    try {
      const chosen = await call('export.choose', { kind, suggested: `${name}, ${what}` })
      if (chosen !== null) await begin(chosen.path)
    } catch (error) {
      trouble(error)
    }
  }
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
            onClick={() => void write('excel', 'daybook', (excel) => list.start({ filter, excel }))}
          >
            <span className={styles.choice}>
              {total === 1 ? 'This note' : `These ${numberWords(total)} notes`} as Excel…
            </span>
            <span className={styles.quiet}>
              For internal use: with names, what was done about it, and words without consent.
            </span>
          </Menu.Item>
          <Menu.Item onClick={() => void write('word', 'slips', (word) => slips.start({ word }))}>
            <span className={styles.choice}>Paper slips to print and cut…</span>
            <span className={styles.quiet}>A Word page for the front desk, to be typed in as a stack.</span>
          </Menu.Item>
          <Menu.Item onClick={() => void write('excel', 'slip sheet', (excel) => slips.start({ excel }))}>
            <span className={styles.choice}>Sheet to type notes into…</span>
            <span className={styles.quiet}>An Excel sheet with the same questions, a line for each note.</span>
          </Menu.Item>
          <Menu.Item onClick={() => go(places['data-protection'].start)}>
            <span className={styles.choice}>What is held about one person…</span>
            <span className={styles.quiet}>To hand it over to them, or to erase it.</span>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TaskLine now={list.now} onCancel={list.cancel} onClose={list.close} stopped="Stopped. Nothing was saved.">
        {({ path }) => <Saved path={path} />}
      </TaskLine>
      <TaskLine now={slips.now} onCancel={slips.cancel} onClose={slips.close} stopped="Stopped. Nothing was saved.">
        {({ word, excel }) => <Saved path={word?.path ?? excel?.path ?? ''} />}
      </TaskLine>
    </div>
  )
}

/** Where it was saved, and the two things one does with it. */
function Saved({ path }: { path: string }) {
  const { trouble } = useNotices()
  return (
    <p>
      Saved as {path.split(/[\\/]/).at(-1)}.{' '}
      <Button variant="subtle" onClick={() => void call('export.open', { path }).catch(trouble)}>
        Open
      </Button>
      <Button variant="subtle" onClick={() => void call('export.show', { path }).catch(trouble)}>
        Show in folder
      </Button>
    </p>
  )
}

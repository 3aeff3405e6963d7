import { Button, Menu, Modal, Radio, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { fileStateWords } from '../../shared/model/evidence'
import { agree, allOf, capital, countOf, inLetters } from '../../shared/rules/count-words'
import { type CallOutput, call } from '../client/bridge'
import { refetchTouched } from '../client/queries'
import { Status } from '../components/status'
import { TaskLine } from '../components/task-line'
import { sizeWords } from '../components/time-words'
import { useTask } from '../components/use-task'
import { useNotices } from '../frame/notices'
import styles from './evidence.module.css'

type Props = {
  organisation: string
  confidential: number
  onChoose: (id: string) => void
  children: (parts: { menu: ReactNode; line: ReactNode }) => ReactNode
}

/** What is done with the register as a whole: reading every file again, and writing it out as a folder. */
export function RegisterActs({ organisation, confidential, onChoose, children }: Props) {
  const check = useTask('evidence.check')
  const save = useTask('evidence.exportRegister')
  const [asking, setAsking] = useState(false)
  const { trouble } = useNotices()
  const busy = check.now.state === 'running' || save.now.state === 'running'

  const checkAll = async () => {
    save.close()
    await check.start({})
    // What was found is known to the lists, though nothing in the book changed.
    await refetchTouched(['evidence'])
  }
  const saveFolder = async (whole: boolean) => {
    try {
      const chosen = await call('evidence-folder.choose', { name: `${organisation}, evidence` })
      if (chosen === null) return
      setAsking(false)
      check.close()
      await save.start({ folder: chosen.path, confidential: whole })
    } catch (error) {
      trouble(error)
    }
  }
  const menu = (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size="1rem" stroke={1.5} aria-hidden />}>
            The register
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={busy} onClick={() => void checkAll()}>
            Check every file
          </Menu.Item>
          <Menu.Item disabled={busy} onClick={() => (confidential === 0 ? void saveFolder(false) : setAsking(true))}>
            Save the register as a folder…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title="Save the register as a folder"
        size="30rem"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <HowMuch confidential={confidential} onSave={(whole) => void saveFolder(whole)} />
      </Modal>
    </>
  )
  const line = (
    <>
      <TaskLine
        now={check.now}
        onCancel={check.cancel}
        onClose={check.close}
        stopped="Stopped. What was read so far is known to the register."
      >
        {(result) => <Checked result={result} onChoose={onChoose} />}
      </TaskLine>
      <TaskLine
        now={save.now}
        onCancel={save.cancel}
        onClose={save.close}
        stopped="Stopped. Nothing was left behind in that folder."
      >
        {(result) => <Saved result={result} />}
      </TaskLine>
    </>
  )
  return children({ menu, line })
}

function HowMuch({ confidential, onSave }: { confidential: number; onSave: (whole: boolean) => void }) {
  const [whole, setWhole] = useState('without')
  const pieces = countOf(confidential, 'piece is', 'pieces are')
  return (
    <div className={styles.fields}>
      <p>Every file under its number and name, and an Excel index. {capital(pieces)} confidential.</p>
      <Radio.Group label="What goes into the folder?" value={whole} onChange={setWhole}>
        <Stack gap="xs">
          <Radio
            value="without"
            label="Without what is confidential"
            description={`${agree(confidential, 'It stands', 'They stand')} in the index by number and name alone.`}
          />
          <Radio value="whole" label="Everything" description="For whoever may see all of it, such as the auditor." />
        </Stack>
      </Radio.Group>
      <div>
        <Button data-autofocus onClick={() => onSave(whole === 'whole')}>
          Choose where…
        </Button>
      </div>
    </div>
  )
}

function Checked({
  result: { files, bytes, faults },
  onChoose,
}: {
  result: CallOutput<'evidence.check'>
  onChoose: (id: string) => void
}) {
  if (files === 0) return <p>There is no file in the register to check.</p>
  if (faults.length === 0)
    return (
      <p>
        <Status kind="met">
          {`${capital(allOf(files, 'file', 'files'))} (${sizeWords(bytes)}) ${agree(files, 'is as it was', 'are as they were')} attached.`}
        </Status>
      </p>
    )
  return (
    <>
      <p>{`${capital(inLetters(faults.length))} of ${files} ${agree(faults.length, 'is', 'are')} not as attached. Where the file still is, add it again.`}</p>
      <ul>
        {faults.map(({ evidence, state }) => (
          <li key={evidence.id}>
            <Status kind="wrong">
              <button type="button" className={styles.lead} onClick={() => onChoose(evidence.id)}>
                {evidence.name}
              </button>{' '}
              {evidence.reference}: {fileStateWords[state].toLowerCase()}
            </Status>
          </li>
        ))}
      </ul>
    </>
  )
}

function Saved({ result }: { result: CallOutput<'evidence.exportRegister'> }) {
  const { folder, files, bytes, leftOut } = result
  const { trouble } = useNotices()
  const other = leftOut.filter(({ why }) => why !== 'confidential')
  const withheld = leftOut.length - other.length
  return (
    <>
      <p>
        {`${capital(countOf(files, 'file', 'files'))} (${sizeWords(bytes)}) and an index are in ${folder}.`}
        {withheld > 0 &&
          ` ${capital(countOf(withheld, 'confidential file stays', 'confidential files stay'))} in this book.`}
      </p>
      {other.map(({ id, words }) => (
        <p key={id}>
          <Status kind="wrong">{words}</Status>
        </p>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void call('export.show', { path: folder }).catch(trouble)}
      >
        Show the folder
      </Button>
    </>
  )
}

import { Button, FileButton } from '@mantine/core'
import { type DragEvent, useId, useRef, useState } from 'react'
import type { Logo } from '../../shared/model/logo'
import { logoSize } from '../../shared/rules/logo-picture'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { belowField } from '../components/fields/below-field'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './logo-field.module.css'
import { logoFile } from './logo-file'

type Props = {
  /** The organisation's, as it stands beside the logo. */
  name: string
}

/** The organisation's logo, chosen or dropped here and shown as it will stand on the cover. */
export function LogoField({ name }: Props) {
  const logo = useRead('organisation.logo', {})
  return <Answered of={{ logo }}>{(held) => <Field name={name} logo={held.logo} />}</Answered>
}

function Field({ name, logo }: Props & { logo: Logo | null }) {
  const set = useWrite('organisation.setLogo')
  const remove = useWrite('organisation.removeLogo')
  const { say, offerUndo } = useNotices()
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const forgetFile = useRef<() => void>(null)
  const locked = useFieldsLocked()
  const id = useId()
  const kept = logo === null ? 'Nothing was changed.' : 'The logo stays as it was.'

  const attempt = async (act: () => Promise<string | null>) => {
    try {
      setProblem(await act())
    } catch (error) {
      setProblem(`${problemOf(error).message.replace(/ Nothing was changed\.$/, '')} ${kept}`)
    }
  }
  const take = (files: readonly File[]) =>
    attempt(async () => {
      const [file, ...more] = files
      if (file === undefined) return problem
      if (more.length > 0) return `These are ${files.length} files. ${kept} Drop one of them.`
      const read = await logoFile(file)
      if ('problem' in read) return `${read.problem} ${kept}`
      await set.mutateAsync(read)
      say(logo === null ? 'The logo is set.' : 'Another logo is set.')
      return null
    })
  const takeAway = () =>
    attempt(async () => {
      const { change } = await remove.mutateAsync({})
      // The button goes with the logo; the keyboard stays here.
      choose.current?.focus()
      if (change !== null) offerUndo('Removed the logo.', change.sequence)
      return null
    })

  const carriesFiles = (event: DragEvent) => !locked && event.dataTransfer.types.includes('Files')
  const hover = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }

  return (
    <fieldset
      aria-describedby={`${id}-hint`}
      className={styles.field}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={drop}
    >
      <legend className={styles.label}>Logo</legend>
      <div className={styles.cover}>
        <span className={styles.name} aria-hidden="true">
          {name}
        </span>
        {logo === null ? (
          <span className={styles.none} data-open={!locked || undefined}>
            {locked ? 'No logo' : 'No logo yet: drop one here'}
          </span>
        ) : (
          <Picture logo={logo} />
        )}
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        It opens the cover of the account in Word, as large as it is here.
        {!locked && ' A PNG or JPEG picture up to 512 kB.'}
      </p>
      {!locked && (
        <div className={styles.acts}>
          <FileButton
            accept="image/png,image/jpeg"
            resetRef={forgetFile}
            onChange={(file) => {
              // So that the same file can be chosen again once it was mended.
              forgetFile.current?.()
              if (file !== null) void take([file])
            }}
          >
            {(button) => (
              <Button
                {...button}
                ref={choose}
                variant="default"
                {...(problem === null ? {} : { 'aria-describedby': `${id}-problem` })}
              >
                {logo === null ? 'Choose a logo…' : 'Choose another logo…'}
              </Button>
            )}
          </FileButton>
          {logo !== null && (
            <Button variant="subtle" onClick={() => void takeAway()}>
              Remove the logo
            </Button>
          )}
        </div>
      )}
      {problem !== null && (
        <div className={styles.problem} id={`${id}-problem`}>
          {belowField(problem)}
        </div>
      )}
    </fieldset>
  )
}

/** At its size on paper: twelve points are one rem. */
function Picture({ logo }: { logo: Logo }) {
  const { width, height } = logoSize(logo)
  return (
    <img
      className={styles.picture}
      src={`data:image/${logo.type};base64,${logo.picture}`}
      alt="The organisation’s logo"
      style={{ width: `${width / 12}rem`, height: `${height / 12}rem` }}
    />
  )
}

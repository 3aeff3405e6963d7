import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { useState } from 'react'
import { type EvidenceTarget, fileStateWords } from '../../shared/model/evidence'
import type { CallOutput } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { AddWhere } from './add-where'
import styles from './evidence-of.module.css'
import { FindBox } from './find-box'
import { formWords } from './form-words'
import { useTakingIn } from './taking-in'
import { keyOf, type Target } from './target'
import { useEvidenceTarget } from './targets'

type Props = {
  target: EvidenceTarget
  id: string
  /** How the thing is called where files are let go: "R-0271". */
  words: string
}

/** The evidence for one thing. Files dropped on the page are for it while it is shown. */
export function EvidenceOf({ target, id, words }: Props) {
  const locked = useFieldsLocked()
  const here: Target = { target, targetId: id, words }
  useEvidenceTarget(locked ? null : here)
  const evidence = useRead('evidence.of', { target, targetId: id }).data
  const { trouble } = useNotices()
  const { now, choose } = useTakingIn()
  return (
    <div data-evidence-for={keyOf(here)}>
      {evidence?.length === 0 && (
        <p className={styles.none}>{locked ? 'None.' : 'None yet. Files can be dropped here.'}</p>
      )}
      <ul className={styles.pieces}>
        {evidence?.map((piece) => (
          <Piece key={piece.id} piece={piece} of={here} />
        ))}
      </ul>
      {!locked && (
        <>
          <div className={styles.acts}>
            <Button
              variant="subtle"
              disabled={now.state === 'running'}
              onClick={() => void choose(here).catch(trouble)}
            >
              Add files…
            </Button>
            <AddWhere target={here} variant="subtle" onAdded={() => undefined} />
          </div>
          <FindEvidence of={here} except={new Set(evidence?.map((piece) => piece.id))} />
        </>
      )}
    </div>
  )
}

function Piece({ piece, of }: { piece: CallOutput<'evidence.of'>[number]; of: Target }) {
  const { id, reference, name, whereabouts, state } = piece
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const { offerUndo, trouble } = useNotices()
  const unlink = useWrite('evidence.unlink').mutateAsync
  const takeAway = async () => {
    try {
      const { change } = await unlink({ links: [{ evidenceId: id, target: of.target, targetId: of.targetId }] })
      if (change !== null) offerUndo(`${reference} is no longer evidence for ${of.words}.`, change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li className={styles.piece}>
      <p>
        <button
          type="button"
          className={styles.lead}
          onClick={() => go({ place: 'evidence', view: 'register', chosen: id })}
        >
          {name}
        </button>{' '}
        <span className={styles.quiet}>{reference}</span>
        <span className={styles.under}>
          {formWords(piece)}
          {whereabouts !== '' && `; ${whereabouts}`}
        </span>
        {state !== null && state !== 'here' && (
          <span className={styles.under}>
            <Status kind="wrong">{fileStateWords[state]}</Status>
          </span>
        )}
      </p>
      {!locked && (
        <Tooltip label="Unlink">
          <ActionIcon aria-label={`Unlink ${reference}`} onClick={() => void takeAway()}>
            <IconUnlink size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

/** Evidence that is in the register already, found by typing. */
function FindEvidence({ of, except }: { of: Target; except: ReadonlySet<string> }) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const found = useRead('evidence.list', { words, limit: 12 }, { when: words !== '' }).data?.evidence
  const link = useWrite('evidence.link').mutateAsync
  const { offerUndo, trouble } = useNotices()
  const open = found?.filter(({ id }) => !except.has(id))
  const pick = async (id: string) => {
    const piece = open?.find((one) => one.id === id)
    if (piece === undefined) return
    try {
      const { target, targetId } = of
      const { change } = await link({ links: [{ evidenceId: id, target, targetId }] })
      if (change !== null) offerUndo(`${piece.reference} is evidence for ${of.words}.`, change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <FindBox
      label="Or find some in the register"
      typed={typed}
      found={open?.map((one) => ({ key: one.id, name: one.name, aside: formWords(one), end: one.reference })) ?? null}
      onType={setTyped}
      onPick={(id) => void pick(id)}
    />
  )
}

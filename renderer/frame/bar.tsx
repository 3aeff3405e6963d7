import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { BookInfo } from '../../shared/model/book'
import { problemOf } from '../client/bridge'
import { useCommand } from '../client/events'
import { useRead, useWrite } from '../client/queries'
import { useUnsaved } from '../client/unsaved'
import { FindAnything } from '../find/find-anything'
import styles from './bar.module.css'
import { Help } from './help'
import { keys } from './keys'
import {
  type ActionView,
  type AspectView,
  type ConsultationView,
  type EvidenceView,
  type Location,
  type OutcomeView,
  type ProtectionView,
  type PurposeView,
  type StakeholderView,
  type StoryView,
  useNavigation,
} from './navigation'
import { useNotices } from './notices'
import { places } from './places'
import { SavedState } from './saved-state'

const viewNames = {
  list: 'List',
  influence: 'Influence and interest',
  network: 'Network',
  'who-we-are': 'Who we are',
  objectives: 'What we set out to do',
  year: 'The year',
  'next-year': 'Begin the next year',
  chain: 'The chain',
  'social-benefit': 'Social benefit table',
  plan: 'The plan',
  calendar: 'Calendar',
  answers: 'This year',
  checklist: 'The checklist',
  register: 'Register',
  without: 'Readings without evidence',
  person: 'One person',
  keeping: 'How long things are kept',
  actions: 'What was decided',
  using: 'From collecting to using',
  halves: 'Numbers beside stories',
  claims: 'Claims',
} as const satisfies Record<
  | StakeholderView
  | PurposeView
  | OutcomeView
  | ConsultationView
  | EvidenceView
  | ProtectionView
  | ActionView
  | AspectView
  | StoryView,
  string
>

/** Back, forward, where I am; find or do anything; the saved state; undo and redo; help. */
export function Bar({ book, ready }: { book: BookInfo; ready: boolean }) {
  const { location, canBack, canForward, back, forward } = useNavigation()
  const indicator = useIndicatorName(location)
  const consultation = useConsultationName(location)
  const story = useStoryTitle(location)
  const writing = location.place === 'accounts' && location.writing !== undefined ? 'Writing' : null
  const view = 'view' in location ? viewNames[location.view] : (indicator ?? consultation ?? story ?? writing)
  const place = places[location.place].name
  return (
    <header className={styles.bar} data-region tabIndex={-1}>
      <BarButton name="Back" keys={keys.back} onPress={back} off={!canBack} icon={IconArrowLeft} />
      <BarButton name="Forward" keys={keys.forward} onPress={forward} off={!canForward} icon={IconArrowRight} />
      <p className={styles.here}>
        {view === null ? (
          <strong>{place}</strong>
        ) : (
          <>
            <span className={styles.above}>{place} / </span>
            <strong>{view}</strong>
          </>
        )}
      </p>
      <FindAnything book={book} />
      <SavedState book={book} ready={ready} />
      <UndoRedo book={book} ready={ready} />
      <Help place={location.place} />
    </header>
  )
}

/** What stands behind the place on the page of one indicator. */
function useIndicatorName(location: Location): string | null {
  const id = location.place === 'indicator' ? location.id : ''
  const indicator = useRead('indicators.get', { id }, { when: id !== '' })
  // While the next one is read, the answer is still that of the one before.
  return indicator.data?.id === id ? indicator.data.name : id === '' ? null : '…'
}

/** What stands behind the place on the page of one consultation. */
function useConsultationName(location: Location): string | null {
  const id = location.place === 'consultation' ? location.id : ''
  const consultation = useRead('consultations.get', { id }, { when: id !== '' })
  return consultation.data?.id === id ? consultation.data.name : id === '' ? null : '…'
}

function UndoRedo({ book, ready }: { book: BookInfo; ready: boolean }) {
  const next = useRead('journal.next', {}).data
  const undo = useWrite('journal.undo')
  const redo = useWrite('journal.redo')
  const { trouble, say } = useNotices()
  const busy = undo.isPending || redo.isPending || !ready || book.readOnly

  const take = async (step: typeof undo | typeof redo, done: string) => {
    try {
      const { record } = await step.mutateAsync({})
      say(`${done}: ${record.summary}`)
    } catch (error) {
      // Two presses in a row may find nothing left; that is no trouble.
      if (problemOf(error).code !== 'refused') trouble(error)
    }
  }
  const takeBack = () => {
    if (next?.undo != null && !busy) void take(undo, 'Taken back')
  }
  const putBack = () => {
    if (next?.redo != null && !busy) void take(redo, 'Put back')
  }
  const unsaved = useUnsaved()
  // While someone types, undo belongs to the field; once that is saved, it belongs to the book again.
  const typing = () => inField() && !(unsaved.size === 0 && document.activeElement?.hasAttribute('data-saves'))
  useCommand('undo', () => (inProse('historyUndo') ? null : typing() ? document.execCommand('undo') : takeBack()))
  useCommand('redo', () => (inProse('historyRedo') ? null : typing() ? document.execCommand('redo') : putBack()))

  return (
    <>
      <BarButton
        name={next?.undo ? `Undo: ${next.undo.summary}` : 'Undo: nothing to take back'}
        keys={next?.undo ? keys.undo : null}
        onPress={takeBack}
        off={busy || next?.undo == null}
        icon={IconArrowBackUp}
      />
      <BarButton
        name={next?.redo ? `Redo: ${next.redo.summary}` : 'Redo: nothing to put back'}
        keys={next?.redo ? keys.redo : null}
        onPress={putBack}
        off={busy || next?.redo == null}
        icon={IconArrowForwardUp}
      />
    </>
  )
}

/** Where letters can be typed; a switch or a choice has no undo of its own. */
function inField(): boolean {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) return true
  return active instanceof HTMLInputElement && !active.readOnly && !['checkbox', 'radio'].includes(active.type)
}

/** In the editor of prose its own history is meant, which goes step by step through what was typed. */
function inProse(inputType: 'historyUndo' | 'historyRedo'): boolean {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || !active.isContentEditable) return false
  active.dispatchEvent(new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }))
  return true
}

type BarButtonProps = {
  name: string
  keys: string | null
  onPress: () => void
  off: boolean
  icon: typeof IconArrowLeft
}

function BarButton({ name, keys, onPress, off, icon: Icon }: BarButtonProps) {
  return (
    <Tooltip label={keys === null ? name : `${name} (${keys})`}>
      {/* Kept reachable while off, so that its tooltip can say why and focus is not lost. */}
      <ActionIcon
        aria-label={name}
        aria-disabled={off}
        data-off={off || undefined}
        className={styles.button ?? ''}
        onClick={() => {
          if (!off) onPress()
        }}
      >
        <Icon size="1.125rem" stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** What stands behind the place on the page of one story. */
function useStoryTitle(location: Location): string | null {
  const id = location.place === 'story' ? location.id : ''
  const story = useRead('stories.get', { id }, { when: id !== '' })
  return story.data?.id === id ? story.data.title : id === '' ? null : '…'
}

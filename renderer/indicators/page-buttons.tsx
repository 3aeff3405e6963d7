import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { keys } from '../frame/keys'
import { useNavigation } from '../frame/navigation'
import { HistoryButton } from '../history/history-button'
import styles from './indicators.module.css'
import type { Walk } from './use-walk'

type Props = {
  walk: Walk
  id: string
  /** Of the indicator; null while it is read. */
  name: string | null
  asking: boolean
  editable: boolean
}

/** To the indicator before and after; its history; to the questions and back. */
export function PageButtons({ walk, id, name, asking, editable }: Props) {
  const { choose } = useNavigation()
  return (
    <div className={styles.buttons}>
      {walk.at > 0 && (
        <span className={styles.walked}>
          {walk.at} of {walk.of}
        </span>
      )}
      <Step name="Indicator before" keys={keys.before} to={walk.before} walk={walk} icon={IconChevronUp} />
      <Step name="Next indicator" keys={keys.next} to={walk.after} walk={walk} icon={IconChevronDown} />
      {name !== null && <HistoryButton id={id} title={name} />}
      {editable && (
        <Button variant="default" onClick={() => choose({ place: 'indicator', id, form: !asking })}>
          {asking ? 'Show its page' : 'Edit'}
        </Button>
      )}
    </div>
  )
}

type StepProps = {
  name: string
  keys: string
  to: Walk['before']
  walk: Walk
  icon: typeof IconChevronUp
}

function Step({ name, keys, to, walk, icon: Icon }: StepProps) {
  return (
    <Tooltip label={to === undefined ? `${name}: there is none` : `${to.name} (${keys})`}>
      {/* Kept reachable at the ends, so that the keyboard is not lost. */}
      <ActionIcon
        aria-label={to === undefined ? `${name}: there is none` : `${name}: ${to.name}`}
        aria-disabled={to === undefined}
        className={styles.step ?? ''}
        onClick={() => walk.to(to)}
      >
        <Icon size="1.125rem" stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

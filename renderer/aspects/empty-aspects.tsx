import { Button } from '@mantine/core'
import type { AspectsOfYear } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './aspects.module.css'

type Props = { year: { id: string; label: string }; before: AspectsOfYear['before'] }

/** What the key aspects are for, and how they begin. */
export function EmptyAspects({ year, before }: Props) {
  const begin = useWrite('aspects.begin')
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  return (
    <section className={styles.empty} aria-labelledby="no-aspects">
      <h2 id="no-aspects">No key aspects in {year.label} yet</h2>
      <p>
        Every set of social accounts says the same few things about the organisation itself: who works for it, who
        decides, where a surplus goes, what it costs the world around it. They are answered from a checklist, which can
        be changed; “How many people work full-time” is one of it.{' '}
        {before === null
          ? 'Next year the answers come along, and only what changed is typed.'
          : `The answers of ${before.label} come along, to be looked at one by one.`}
      </p>
      {!locked && (
        <Button onClick={() => void begin.mutateAsync({ yearId: year.id }).catch(trouble)} disabled={begin.isPending}>
          Begin the key aspects
        </Button>
      )}
    </section>
  )
}

import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import styles from './panel.module.css'

/** What was said, kept as it was said; and what of it is left out wherever the name is. */
export function VerbatimField({ experience }: { experience: WholeExperience }) {
  const { id, kind, words, withheld, withheldNotFound } = experience
  const change = useWrite('experiences.change').mutateAsync
  const locked = useFieldsLocked()
  const { trouble } = useNotices()
  const [marked, setMarked] = useState('')
  const withhold = async () => {
    try {
      await change({ id, withheld: [...withheld, marked] })
      setMarked('')
    } catch (error) {
      trouble(error)
    }
  }
  const bringBack = (part: string) =>
    change({ id, withheld: withheld.filter((one) => one !== part) }).catch((error: unknown) => trouble(error))
  const known = withheld.some((part) => part === marked)
  return (
    <div className={styles.verbatim} data-said={kind === 'said' || undefined}>
      {/* Selecting is heard here, whichever way it is done. */}
      <div
        onSelect={({ target }) => {
          if (!(target instanceof HTMLTextAreaElement)) return
          setMarked(target.value.slice(target.selectionStart, target.selectionEnd).trim())
        }}
      >
        <TextField
          label={kind === 'said' ? 'What was said' : 'What was seen'}
          prose={kind === 'said'}
          multiline
          value={words}
          onSave={(text) => change({ id, words: text })}
          keptAs={`experience.${id}.words`}
        />
      </div>
      {!locked && marked !== '' && !known && marked !== words.trim() && marked.length <= 500 && (
        <Button variant="default" onClick={() => void withhold()}>
          Leave out where the name is left out
        </Button>
      )}
      {withheld.length > 0 && (
        <div>
          <p className={styles.quiet}>Left out where the name is left out:</p>
          <ul>
            {withheld.map((part) => (
              <li key={part} className={styles.withheld}>
                <span>
                  “{part}”
                  {withheldNotFound.includes(part) && (
                    <span className={styles.look}> stands nowhere in the words now</span>
                  )}
                </span>
                {!locked && (
                  <CloseButton size="sm" aria-label={`Keep “${part}” in`} onClick={() => void bringBack(part)} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!locked && withheld.length === 0 && experience.consent === 'anonymous' && marked === '' && (
        <p className={styles.quiet}>Mark with the mouse or Shift and the arrows what would give the person away.</p>
      )}
    </div>
  )
}

import { Button } from '@mantine/core'
import type { ChangedNarrative, LiveFigure } from '../../shared/model/narrative'
import { capital, countOf } from '../../shared/rules/count-words'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './accounts.module.css'

/** Live figures that are not as they were when the text was last read, with where they stand. */
export function ChangedFigures({ changed }: { changed: readonly ChangedNarrative[] }) {
  const { go } = useNavigation()
  const count = changed.reduce((sum, { figures }) => sum + figures.length, 0)
  if (count === 0) return null
  return (
    <>
      <li>
        <Status kind="check">
          {capital(countOf(count, 'figure', 'figures'))} in the texts {count === 1 ? 'is' : 'are'} not as when{' '}
          {count === 1 ? 'it was' : 'they were'} read
        </Status>
      </li>
      {changed.map(({ place, label, chapterKey, chapterTitle, figures }) => (
        <li key={place} className={styles.keptBack}>
          <Button
            variant="subtle"
            onClick={() => go({ place: 'accounts', writing: chapterKey })}
            aria-label={`Write ${label} of ${chapterTitle}`}
          >
            {label === chapterTitle ? label : `${chapterTitle}: ${label}`}
          </Button>
          <span>{figures.map(figureWords).join('; ')}</span>
        </li>
      ))}
    </>
  )
}

function figureWords({ reference, read, words, state, detail }: LiveFigure): string {
  if (state === 'changed') return `${reference}: ${read} is ${words} now`
  const why = detail.replace(/\.$/, '')
  return state === 'gone' ? `${reference}: nothing to follow any more. ${why}` : `${reference}: not printed. ${why}`
}

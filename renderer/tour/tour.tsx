import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useNavigation } from '../frame/navigation'
import { askForOwnBook } from '../new-book/ask'
import { steps } from './steps'
import styles from './tour.module.css'
import { useTour } from './tour-state'

/** The step of the tour one is at, below the page, which stays usable all the while. */
export function Tour() {
  const { at, goTo, end } = useTour()
  const { location, go } = useNavigation()
  const region = useRef<HTMLElement>(null)
  // Begun from a link on the page: the keyboard goes on here. From step to step it stays on its button.
  const running = at !== null
  useEffect(() => {
    if (running) region.current?.focus()
  }, [running])
  const step = at === null ? undefined : steps[at]
  if (at === null || step === undefined) return null
  const last = at === steps.length - 1
  return (
    <section ref={region} className={styles.tour} aria-label="Tour" data-region tabIndex={-1}>
      <div className={styles.words} aria-live="polite">
        <p className={styles.count}>
          {at + 1} of {steps.length}
        </p>
        <h2>{step.title}</h2>
        <p>{step.words}</p>
        <p>
          <strong>Try it:</strong> {step.attempt}
        </p>
      </div>
      <div className={styles.buttons}>
        {location.place !== step.location.place && (
          <Button variant="subtle" onClick={() => go(step.location)}>
            Back to where we were
          </Button>
        )}
        {last && (
          <Button variant="default" onClick={askForOwnBook}>
            Begin your own…
          </Button>
        )}
        <Button variant="default" disabled={at === 0} onClick={() => goTo(at - 1)}>
          Previous
        </Button>
        {!last && (
          <Button variant="default" onClick={() => goTo(at + 1)}>
            Next
          </Button>
        )}
        <Button variant="subtle" onClick={end}>
          End the tour
        </Button>
      </div>
    </section>
  )
}

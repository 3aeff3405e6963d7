import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useNavigation } from '../frame/navigation'
import { steps } from './steps'

type Tour = {
  /** Counted from 0; null while nobody takes the tour. */
  at: number | null
  /** Begins it, or goes to a step of it. */
  goTo(step: number): void
  end(): void
}

const Taken = createContext<Tour | null>(null)

export function TourProvider({ children }: { children: ReactNode }) {
  const [at, setAt] = useState<number | null>(null)
  const { go } = useNavigation()
  const tour = useMemo<Tour>(
    () => ({
      at,
      goTo: (step) => {
        const there = steps[step]
        if (there === undefined) return
        setAt(step)
        go(there.location)
      },
      end: () => setAt(null),
    }),
    [at, go],
  )
  return <Taken value={tour}>{children}</Taken>
}

export function useTour(): Tour {
  const tour = use(Taken)
  if (tour === null) throw new Error('useTour outside TourProvider')
  return tour
}

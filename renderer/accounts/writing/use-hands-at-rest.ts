import { useEffect, useState } from 'react'

/** How long no key was pressed when something large may be done; milliseconds. */
const restFor = 2_000

/** False while somebody types: what would keep a key waiting waits itself. */
export function useHandsAtRest(): boolean {
  const [resting, setResting] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const pressed = () => {
      clearTimeout(timer)
      setResting(false)
      timer = setTimeout(() => setResting(true), restFor)
    }
    addEventListener('keydown', pressed, true)
    return () => {
      removeEventListener('keydown', pressed, true)
      clearTimeout(timer)
    }
  }, [])
  return resting
}

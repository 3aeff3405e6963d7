import { useEffect, useEffectEvent } from 'react'
import type { Indicator } from '../../shared/model/indicator'
import { useRead } from '../client/queries'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'

export type Walk = {
  /** Counted from 1; 0 for an indicator that is not in use in the year. */
  at: number
  of: number
  before: Indicator | undefined
  after: Indicator | undefined
  to(indicator: Indicator | undefined): void
}

/** From one indicator of the year to the next and back, in their order; by Alt and an upright arrow, too. */
export function useWalk(id: string, form: boolean | undefined, yearId: string): Walk {
  const indicators = useRead('indicators.list', { yearId }).data ?? []
  const { choose } = useNavigation()
  const { say } = useNotices()
  const place = indicators.findIndex((indicator) => indicator.id === id)
  const before = place > 0 ? indicators[place - 1] : undefined
  const after = place === -1 ? indicators[0] : indicators[place + 1]
  const to = (indicator: Indicator | undefined) => {
    if (indicator === undefined) return
    choose({ place: 'indicator', id: indicator.id, ...(form === undefined ? {} : { form }) })
    say(`${indicator.name}, ${indicators.indexOf(indicator) + 1} of ${indicators.length}`)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // A list opens by the same keys.
    if (document.activeElement?.matches('input:not([type="radio"]), textarea, [role="combobox"]')) return
    if (event.key === 'ArrowUp') to(before)
    else if (event.key === 'ArrowDown') to(after)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onPress)
    return () => document.removeEventListener('keydown', onPress)
  }, [])
  return { at: place + 1, of: indicators.length, before, after, to }
}

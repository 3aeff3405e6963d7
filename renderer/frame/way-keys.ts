import { useEffect, useEffectEvent } from 'react'
import { useNavigation } from './navigation'

/** Alt and an arrow, or the mouse's side buttons, go back and forward. */
export function useWayKeys(): void {
  const { back, forward } = useNavigation()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key === 'ArrowLeft') back()
    else if (event.key === 'ArrowRight') forward()
    else return
    event.preventDefault()
  })
  const button = useEffectEvent((event: MouseEvent) => {
    if (event.button === 3) back()
    if (event.button === 4) forward()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    const onButton = (event: MouseEvent) => button(event)
    document.addEventListener('keydown', onPress)
    document.addEventListener('mouseup', onButton)
    return () => {
      document.removeEventListener('keydown', onPress)
      document.removeEventListener('mouseup', onButton)
    }
  }, [])
}

import { useState } from 'react'
import { useDesktop } from '../client/queries'
import { PersonDialog } from './person-dialog'

/** Asks the name in the window of a book that was opened without passing the welcome page. */
export function PersonOnce() {
  const settings = useDesktop('settings.get').data
  const [later, setLater] = useState(false)
  const asked = settings !== undefined && settings.person === '' && !later
  return <PersonDialog opened={asked} onCancel={() => setLater(true)} onKept={() => setLater(true)} cancel="Not now" />
}

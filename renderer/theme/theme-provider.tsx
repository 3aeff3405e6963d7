import { type MantineColorSchemeManager, MantineProvider, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useDesktop } from '../client/queries'
import { cssVariables, theme } from './theme'

/** Light or dark is kept with the other settings on the desktop side, so the window stores nothing of its own. */
const notStored: MantineColorSchemeManager = {
  get: (byDefault) => byDefault,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
}

function FollowSettings() {
  const chosen = useDesktop('settings.get').data?.theme
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (chosen !== undefined) setColorScheme(chosen === 'system' ? 'auto' : chosen)
  }, [chosen, setColorScheme])
  return null
}

export function Theme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={notStored}
    >
      <FollowSettings />
      {children}
    </MantineProvider>
  )
}

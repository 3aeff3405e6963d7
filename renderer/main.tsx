import '@mantine/core/styles.layer.css'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './theme/global.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listen } from './client/events'
import { queries } from './client/queries'
import { Theme } from './theme/theme-provider'
import { Window } from './window'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

listen()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Theme>
        <Window />
      </Theme>
    </QueryClientProvider>
  </StrictMode>,
)

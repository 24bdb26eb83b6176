import './shared/tokens.css'
import './shared/frame.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from './shared/language/index.ts'
import { startSight } from './shared/sight.ts'
import { queries } from './shared/queries.ts'
import { router } from './router.tsx'

startSight()
startLanguage()
// Four hundred faces by unicode range: the page must not wait for their style sheet.
void import('./shared/fonts.ts')

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)

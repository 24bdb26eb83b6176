import '../shared/tokens.css'
import './deputy.css'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RefusedError } from '../shared/api.ts'
import { startLanguage } from '../shared/language/index.ts'
import { startSight } from '../shared/sight.ts'
import { App } from './App.tsx'
import { startInstall } from './install.ts'
import { ask, raised } from './session.ts'

startSight()
startLanguage()
const congress = decodeURIComponent(location.pathname.split('/')[2] ?? '')
startInstall(congress)

/** Without a network the phone still answers from what it remembers, so questions are asked whatever the browser says of it. */
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A sign-in that ended is seen by whichever question came first; the door then stands in front of every page.
    onError: (error, { queryKey }) => { if (error instanceof RefusedError && error.status === 401 && queryKey[0] !== 'me') void client.invalidateQueries({ queryKey: ['me'] }) },
  }),
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 15_000, retry: (count, error) => !(error instanceof RefusedError) && count < 1 },
    mutations: { networkMode: 'always' },
  },
})

// Asked together with who holds the phone: on a slow network each question costs half a second of its own.
for (const question of [ask.inbox(congress), ask.mine(congress, raised)]) void client.prefetchQuery(question as never)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}><App congress={congress} /></QueryClientProvider>
  </StrictMode>,
)

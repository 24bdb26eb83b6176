import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { Lost } from './shared/Lost.tsx'
import { Fault, Loading } from './shared/pieces/states/states.tsx'
import { RefusedError } from './shared/api.ts'
import { ask } from './shared/office.ts'
import { queries } from './shared/queries.ts'

type Words = Record<string, string | number>

/** Filters in the address are plain words and numbers. */
const words = (search: Record<string, unknown>): Words =>
  Object.fromEntries(Object.entries(search).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'))

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost })

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch: words, component: lazyRouteComponent(() => import('./office/sign-in/SignIn.tsx'), 'SignInPage') })
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome/$token', component: lazyRouteComponent(() => import('./office/sign-in/Welcome.tsx'), 'Welcome') })
const pieces = createRoute({ getParentRoute: () => root, path: '/pieces', component: lazyRouteComponent(() => import('./gallery/Gallery.tsx'), 'Gallery') })

/** Whoever is signed in, or the way to sign in and back here. */
const signedIn = async ({ location }: { location: { href: string } }) => {
  try {
    return await queries.ensureQueryData(ask.me())
  } catch (error) {
    if (error instanceof RefusedError && error.status === 401) throw redirect({ to: '/sign-in', search: { then: location.href } })
    throw error
  }
}

const choose = createRoute({ getParentRoute: () => root, path: '/office', beforeLoad: async given => ({ me: await signedIn(given) }), component: lazyRouteComponent(() => import('./office/sign-in/Choose.tsx'), 'Choose') })

const office = createRoute({
  getParentRoute: () => root,
  path: '/c/$congress/office',
  beforeLoad: async given => ({ me: await signedIn(given) }),
  component: lazyRouteComponent(() => import('./office/Frame.tsx'), 'Frame'),
  errorComponent: ({ error }) => <main className="lost"><Fault error={error} again={() => location.reload()} /></main>,
  notFoundComponent: Lost,
})

const home = createRoute({ getParentRoute: () => office, path: '/', validateSearch: words, component: lazyRouteComponent(() => import('./office/home/Home.tsx'), 'Home') })
const year = createRoute({ getParentRoute: () => office, path: '/year', validateSearch: words, component: lazyRouteComponent(() => import('./office/year/Year.tsx'), 'YearPage') })
const plan = createRoute({ getParentRoute: () => office, path: '/plan', validateSearch: words, component: lazyRouteComponent(() => import('./office/plan/PlanPage.tsx'), 'PlanPage') })
const matters = createRoute({ getParentRoute: () => office, path: '/matters', validateSearch: words, component: lazyRouteComponent(() => import('./office/matters/Matters.tsx'), 'Matters') })
const matter = createRoute({ getParentRoute: () => office, path: '/matters/$id', component: lazyRouteComponent(() => import('./office/matter/MatterPage.tsx'), 'MatterPage') })
const suggestions = createRoute({ getParentRoute: () => office, path: '/suggestions/$desk', validateSearch: words, component: lazyRouteComponent(() => import('./office/suggestion/SuggestionDesk.tsx'), 'SuggestionDesk') })
const duties = createRoute({ getParentRoute: () => office, path: '/duties', component: lazyRouteComponent(() => import('./office/duties/Duties.tsx'), 'Duties') })
const people = createRoute({ getParentRoute: () => office, path: '/people', validateSearch: words, component: lazyRouteComponent(() => import('./office/people/People.tsx'), 'People') })
const settings = createRoute({ getParentRoute: () => office, path: '/settings', component: lazyRouteComponent(() => import('./office/settings/Settings.tsx'), 'Settings') })
const exchange = createRoute({ getParentRoute: () => office, path: '/exchange', component: lazyRouteComponent(() => import('./office/exchange/ExchangePage.tsx'), 'ExchangePage') })
const register = createRoute({ getParentRoute: () => office, path: '/register/$procedure', component: lazyRouteComponent(() => import('./office/exchange/RegisterPage.tsx'), 'RegisterPage') })
const notices = createRoute({ getParentRoute: () => office, path: '/notices', component: lazyRouteComponent(() => import('./office/notices/Notices.tsx'), 'Notices') })
const noticeOffice = createRoute({ getParentRoute: () => office, path: '/notices/office', component: lazyRouteComponent(() => import('./office/notices/NoticeOffice.tsx'), 'NoticeOffice') })
const search = createRoute({ getParentRoute: () => office, path: '/search', validateSearch: words, component: lazyRouteComponent(() => import('./office/search/SearchPage.tsx'), 'SearchPage') })
const account = createRoute({ getParentRoute: () => office, path: '/account', component: lazyRouteComponent(() => import('./office/account/Account.tsx'), 'Account') })

export const router = createRouter({
  routeTree: root.addChildren([signIn, welcome, pieces, choose, office.addChildren([home, year, plan, matters, matter, suggestions, duties, people, settings, exchange, register, notices, noticeOffice, search, account])]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <div className="sheet"><Loading /></div>,
  defaultErrorComponent: ({ error, reset }) => <div className="sheet"><Fault error={error} again={reset} /></div>,
  defaultNotFoundComponent: Lost,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

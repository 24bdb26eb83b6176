import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { sendAll } from './keep/send.ts'
import { outbox } from './keep/sync.ts'

/** What this script knows of the worker it runs in; its types and those of a page cannot be loaded together. */
interface Lasting extends Event { waitUntil(work: Promise<unknown>): void; tag?: string }
interface Worker {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate' | 'sync', hear: (event: Lasting) => void): void
}
declare const self: Worker
/** The files that start the app, written here when the pages are built. */
declare const appFiles: PrecacheEntry[]

precacheAndRoute(appFiles)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/deputy/shell.html')))

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
// The network is back while no page is open: where the browser tells, what waits is sent; where it fails, it asks again.
self.addEventListener('sync', event => {
  if (event.tag === outbox) event.waitUntil(sendAll().then(round => { if (round === 'unreached') throw new Error(round) }))
})

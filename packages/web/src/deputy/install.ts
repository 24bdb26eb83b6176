/** What a browser offers when the app can be put on the home screen. */
interface Offer extends Event { prompt(): Promise<unknown> }

let offered: Offer | undefined

/** Names the app of this congress to the browser and lets it start without a network. */
export function startInstall(congress: string): void {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = `/c/${encodeURIComponent(congress)}/deputy/manifest.webmanifest`
  document.head.append(link)
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    offered = event as Offer
  })
  // A page of yesterday asks for a script that is there no more: begin anew, nothing is lost. Without a network it stays as it is.
  addEventListener('vite:preloadError', () => void fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(answer => { if (answer.ok) location.reload() }, () => undefined))
  if (!('serviceWorker' in navigator)) return
  // After the first page stands: on a slow network what is looked at comes before what may be needed.
  addEventListener('load', () => setTimeout(() => void navigator.serviceWorker.register('/deputy-worker.js', { scope: `/c/${congress}/deputy` }).catch(() => undefined), 1500))
}

export const canInstall = (): boolean => offered !== undefined
export const install = async (): Promise<void> => {
  await offered?.prompt()
  offered = undefined
}

/** iOS puts an app on the home screen only by hand. */
export const byHand = (): boolean => /iPhone|iPad/.test(navigator.userAgent) && !('standalone' in navigator && navigator.standalone === true)

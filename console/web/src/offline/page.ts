/** Keeps the page on the device where the browser allows it, and takes a new version in when there is one. */
export function keepPage(): void {
  // a part of an older version that the server no longer has: the new page has it under a new name
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem('vigil.reloaded') ?? 0)
    if (Date.now() - last < 30_000) return
    sessionStorage.setItem('vigil.reloaded', String(Date.now()))
    event.preventDefault()
    window.location.reload()
  })
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // after everything that the first look needs
  window.addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined))
}

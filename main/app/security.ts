import { app, type Session, type WebContents } from 'electron'
import { windowOrigin } from './window-files'

/** The address of Vite's server while developing with hot reload; null otherwise. */
export function developmentServer(): string | null {
  const address = process.env.ELECTRON_RENDERER_URL
  return app.isPackaged || !address ? null : address
}

/** Where the window's page is loaded from. */
export function windowAddress(): string {
  return developmentServer() ?? `${windowOrigin}/`
}

/** Whether an address belongs to the window's own page. */
export function isOurs(address: string): boolean {
  const development = developmentServer()
  return (
    address.startsWith(`${windowOrigin}/`) ||
    (development !== null && URL.canParse(address) && new URL(address).host === new URL(development).host)
  )
}

/** Keeps Chromium's own services off the network. Must be called before the app is ready. */
export function stayOffline(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  // No name leads anywhere, so that even what slips past the rules below has nowhere to go.
  const except = developmentServer() === null ? '' : ', EXCLUDE localhost'
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
}

/** Refuses every permission and every request that is not for the window's own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => {
    const harmless = request.url.startsWith('data:') || request.url.startsWith('blob:')
    const tools = !app.isPackaged && request.url.startsWith('devtools:')
    answer({ cancel: !(isOurs(request.url) || harmless || tools) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no navigation, no new windows, no embedded pages. */
export function lockPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    // Vite reloads the page by navigating to it.
    if (developmentServer() === null || !isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (developmentServer() === null || !isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

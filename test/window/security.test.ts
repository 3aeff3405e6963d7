import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './harness'

let server: Server
let reached: string[]
let address: string

test.beforeEach(async () => {
  reached = []
  server = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*')
    response.end('here')
  })
  server.on('connect', (request) => reached.push(`CONNECT ${request.url}`))
  server.on('upgrade', (request, socket) => {
    reached.push(`UPGRADE ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

test.afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Lives in the Electron main process, put there by the test that reads it: by path, why a request failed. */
declare function requestErrors(): Record<string, string>

/** Tries every way out of a page that there is; each is given the time to fail. */
async function tryEveryWayOut(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    const settled = (start: (done: () => void) => void) =>
      new Promise<void>((resolve) => {
        start(resolve)
        setTimeout(resolve, 1_000)
      })
    const element = (tag: string, attributes: Record<string, string>) =>
      settled((done) => {
        const made = Object.assign(document.createElement(tag), { onload: done, onerror: done })
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
        document.body.append(made)
      })
    await Promise.all([
      fetch(`${address}/fetch`, { mode: 'no-cors' }).catch(() => {}),
      element('img', { src: `${address}/img` }),
      element('script', { src: `${address}/script` }),
      element('iframe', { src: `${address}/iframe` }),
      element('object', { data: `${address}/object` }),
      element('link', { rel: 'stylesheet', href: `${address}/style` }),
      element('link', { rel: 'prefetch', href: `${address}/prefetch` }),
      element('link', { rel: 'preconnect', href: address }),
      settled((done) => {
        const socket = new WebSocket(`${address.replace('http', 'ws')}/socket`)
        socket.onerror = socket.onopen = () => done()
      }).catch(() => {}),
      settled((done) => {
        const source = new EventSource(`${address}/events`)
        source.onerror = source.onopen = () => done()
      }),
      settled((done) => {
        navigator.sendBeacon(`${address}/beacon`, 'x')
        setTimeout(done, 500)
      }),
    ])
  }, address)
}

test('no request leaves the window', async ({ start }) => {
  const { page } = await start()
  await tryEveryWayOut(page)
  expect(reached).toEqual([])
})

test('behind the policy of the page stand two more locks', async ({ start }) => {
  const { page, app } = await start()
  await app.evaluate(({ session }) => {
    const errors: Record<string, string> = {}
    Object.assign(globalThis, { requestErrors: () => errors })
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      errors[new URL(url).pathname] = error
    })
  })
  const errors = () => app.evaluate(() => requestErrors())
  const policy = await page.context().newCDPSession(page)
  await policy.send('Page.setBypassCSP', { enabled: true })
  await page.reload()

  await tryEveryWayOut(page)
  const blocked = 'net::ERR_BLOCKED_BY_CLIENT'
  expect(await errors()).toMatchObject({ '/fetch': blocked, '/img': blocked, '/script': blocked, '/socket': blocked })

  await app.evaluate(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
  await tryEveryWayOut(page)
  const nowhere = 'net::ERR_NAME_NOT_RESOLVED'
  expect(await errors()).toMatchObject({ '/fetch': nowhere, '/img': nowhere, '/script': nowhere })
  expect(reached).toEqual([])
})

test('the page stays where it is', async ({ start }) => {
  const { page, app } = await start()
  const tries = [
    `location.href = '${address}/href'`,
    `location.assign('file:///etc/passwd')`,
    `document.body.append(Object.assign(document.createElement('a'), { href: '${address}/link', id: 'out', textContent: 'out' })); document.getElementById('out').click()`,
    `document.body.append(Object.assign(document.createElement('a'), { href: '${address}/blank', target: '_blank', id: 'blank', textContent: 'blank' })); document.getElementById('blank').click()`,
    `const form = Object.assign(document.createElement('form'), { action: '${address}/form', method: 'post' }); document.body.append(form); form.submit()`,
  ]
  for (const attempt of tries) {
    await page.evaluate(attempt)
    await page.waitForTimeout(150)
    expect(page.url()).toBe('fairbook://app/')
  }
  expect(await page.evaluate((address) => window.open(`${address}/open`), address)).toBeNull()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(reached).toEqual([])
})

test('the page has nothing of Node and only the bridge', async ({ start }) => {
  const { page, app } = await start()
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'fairbook'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(globals).toEqual(['fairbook'])
  expect(await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'fairbook')).sort())).toEqual([
    'call',
    'on',
    'pathsOf',
    'startCall',
  ])
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // The method is there, though Electron's types leave it out.
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('scripts that stand in the page do not run', async ({ start }) => {
  const { page } = await start()
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
  })
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
})

test('every permission is refused', async ({ start }) => {
  const { page } = await start()
  const outcome = await page.evaluate(async () => {
    const position = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    )
    const clipboard = await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    )
    const { state } = await navigator.permissions.query({ name: 'notifications' })
    return [await position, media, clipboard, state, await Notification.requestPermission()]
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'denied', 'denied'])
})

test("only the program's own files are served", async ({ start }) => {
  const { page } = await start()
  const status = (path: string) => page.evaluate(async (path) => (await fetch(path)).status, path)
  expect(await status('fairbook://app/index.html')).toBe(200)
  for (const path of [
    'fairbook://app/../main/index.js',
    'fairbook://app/..%2fmain%2findex.js',
    'fairbook://app/none.js',
  ]) {
    expect(await status(path), path).toBe(404)
  }
})

test('calls of the bridge are checked before anything is done', async ({ start, folder }) => {
  const { page } = await start()
  const call = (name: string, input: unknown) =>
    page.evaluate(([name, input]) => Reflect.get(globalThis, 'fairbook').call(name, input), [name, input] as const)
  expect(await call('settings.set', { theme: 'pink' })).toMatchObject({ ok: false, problem: { code: 'wrong-input' } })
  expect(await call('toString', {})).toMatchObject({ ok: false, problem: { code: 'no-book-open' } })
  expect(await call('export.open', { path: '/bin/sh' })).toMatchObject({ ok: false, problem: { code: 'refused' } })
  const target = `${folder}/written.docx`
  expect(await call('accounts.export', { yearId: 'x', word: target })).toMatchObject({
    ok: false,
    problem: { code: 'refused' },
  })
  for (const path of ['/etc/passwd', target])
    expect(await call('evidence.addFiles', { paths: [path] })).toMatchObject({
      ok: false,
      problem: { code: 'refused' },
    })
  const madeUp = await page.evaluate(() =>
    Reflect.get(globalThis, 'fairbook').pathsOf([new File(['x'], '/etc/passwd')]),
  )
  expect(madeUp).toEqual([''])
})

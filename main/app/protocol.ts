import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { fileFor, scheme } from './window-files'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
} as const

/**
 * Styles may stand in the page because Mantine and ECharts write them there as they draw; scripts may not,
 * and nothing may come from or go anywhere else.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Tells Chromium about the protocol. Must be called before the app is ready. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the window's files, and nothing outside their folder, under `fairbook://app/`. */
export function serveWindow(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const path = fileFor(request.url, folder)
    if (path === null || request.method !== 'GET') return new Response('Not here', { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'content-type': typeOf(path),
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    } catch {
      return new Response('Not here', { status: 404 })
    }
  })
}

function typeOf(path: string): string {
  const extension = extname(path)
  return Object.hasOwn(types, extension) ? types[extension as keyof typeof types] : 'application/octet-stream'
}

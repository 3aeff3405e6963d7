import { join, sep } from 'node:path'

export const scheme = 'fairbook'
const host = 'app'

/** Where the window's page comes from. */
export const windowOrigin = `${scheme}://${host}`

/**
 * The file a URL of the window means.
 * @returns null for another host, for what cannot be decoded, and for anything outside the folder
 */
export function fileFor(address: string, folder: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol !== `${scheme}:` || url.host !== host) return null
    const name = decodeURIComponent(url.pathname)
    if (name.includes('\0')) return null
    const path = join(folder, name === '/' ? 'index.html' : name)
    return path.startsWith(folder + sep) ? path : null
  } catch {
    return null
  }
}

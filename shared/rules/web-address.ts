const address =
  /^(?<reached>https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu

/**
 * The address of a page on the web as it is kept: with `https://` where nobody typed how it is reached. Null for what
 * is none, and for addresses that do something else than show a page.
 */
export function webAddress(text: string): string | null {
  const typed = text.trim()
  const match = address.exec(typed)
  if (match === null) return null
  return match.groups?.reached === undefined ? `https://${typed}` : typed
}

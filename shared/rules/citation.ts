/** Where a figure was published, as asked for in parts. All may be empty. */
export type CitationParts = {
  publisher: string
  title: string
  year: string
  page: string
  link: string
}

/** A citation as it is printed: "Sport England, Active Lives Adult Survey, 2025, page 9, www.sportengland.org." Empty of nothing. */
export function citationWords({ publisher, title, year, page, link }: CitationParts): string {
  const parts = [publisher, title, year, pageWords(page), link].map((part) => part.trim().replace(/[,.;]$/, ''))
  return parts.filter((part) => part !== '').join(', ')
}

/** "9" and "p. 9" are page 9; "table 4" stays as it is. */
function pageWords(page: string): string {
  const number = /^(?:p\.?|pp\.?|page|pages)?\s*(\d+(?:\s*[-\u2013]\s*\d+)?)$/i.exec(page.trim())?.[1]
  if (number === undefined) return page
  return `${/\D/.test(number) ? 'pages' : 'page'} ${number.replace(/\s*-\s*/, '\u2013')}`
}

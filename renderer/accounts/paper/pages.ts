/** A piece of the document that is not divided: a heading, a paragraph, a row of a table. */
export type Piece = {
  key: string
  /** Height with the space around it, in the unit of the page's room. */
  height: number
  /** Stays on the page of what follows it. */
  withNext: boolean
  /** Begins a page: the first of a chapter. */
  begins: boolean
  /** Height of the table's head that is set again above this piece when it begins a page; 0 for none. */
  head: number
}

/**
 * Divides pieces into pages of some room, each a list of keys. What stays with the next goes along to its
 * page; a piece higher than a page stands on one of its own.
 */
export function pagesOf(pieces: readonly Piece[], room: number): string[][] {
  const pages: string[][] = []
  let page: string[] = []
  let used = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    used = 0
  }
  for (let at = 0; at < pieces.length; ) {
    const group = together(pieces, at)
    const height = group.reduce((sum, piece) => sum + piece.height, 0)
    const [first] = group
    if (first?.begins === true || used + height > room) turn()
    for (const piece of group) {
      // Only in a group that no page holds is there no room here.
      if (page.length > 0 && used + piece.height > room) turn()
      used += piece.height + (page.length === 0 ? piece.head : 0)
      page.push(piece.key)
    }
    at += group.length
  }
  turn()
  return pages
}

function together(pieces: readonly Piece[], from: number): Piece[] {
  let to = from
  while (pieces[to]?.withNext === true && to + 1 < pieces.length && pieces[to + 1]?.begins !== true) to += 1
  return pieces.slice(from, to + 1)
}

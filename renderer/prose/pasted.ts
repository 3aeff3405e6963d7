/**
 * What comes from Word or a web page, brought down to what a text here can hold: paragraphs, headings, lists, bold and
 * italic. Word writes its lists as paragraphs with a bullet typed before them; they become lists again. Pictures, tables'
 * lines, colours and anything from elsewhere on the web stay behind.
 */
export function cleanPasted(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html')
  for (const gone of body.querySelectorAll('script, style, meta, link, title, img, svg, object, iframe, input, button'))
    gone.remove()
  for (const br of body.querySelectorAll('br')) br.replaceWith(' ')
  for (const title of body.querySelectorAll<HTMLElement>('p.MsoTitle, p.MsoSubtitle')) renamed(title, 'h2')
  joinLists(body)
  return body.innerHTML
}

/** Paragraphs of Word that are items of a list, one after the other, as one list. */
function joinLists(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('p')) {
    if (!isWordItem(item)) continue
    const typed = /^[\s\u00a0]*(?:[·•o§\-–]|\(?[\dA-Za-z]{1,3}[.)])[\s\u00a0]+/
    const ordered = /^[\s\u00a0]*\(?\d{1,3}[.)]/.test(item.textContent ?? '')
    dropStart(item, typed.exec(item.textContent ?? '')?.[0].length ?? 0)
    const before = item.previousElementSibling
    const name = ordered ? 'OL' : 'UL'
    const list =
      before instanceof HTMLElement && before.tagName === name && before.dataset.word !== undefined
        ? before
        : document.createElement(name)
    if (list !== before) {
      list.dataset.word = ''
      item.before(list)
    }
    const line = document.createElement('li')
    list.append(line)
    line.append(renamed(item, 'p'))
  }
}

const isWordItem = (item: HTMLElement) =>
  /^MsoListParagraph/.test(item.className) || /mso-list\s*:\s*l\d/i.test(item.getAttribute('style') ?? '')

function renamed(element: HTMLElement, name: string): HTMLElement {
  const other = document.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/** Takes so many letters off the start, whatever they are wrapped in. */
function dropStart(element: HTMLElement, letters: number): void {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = letters
  while (left > 0 && walk.nextNode() !== null) {
    const text = walk.currentNode
    const all = text.nodeValue ?? ''
    text.nodeValue = all.slice(left)
    left -= Math.min(left, all.length)
  }
}

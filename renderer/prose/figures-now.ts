import type { LiveFigure } from '../../shared/model/narrative'

/** What a live figure says now, as far as an editor needs it. */
export type FigureNow = Pick<LiveFigure, 'reference' | 'words' | 'state' | 'title' | 'detail'>
/** How a figure in the text looks. */
export type FigureLook = Pick<FigureNow, 'words' | 'state' | 'title'>

/** The figures of an editor as they stand now; what shows one follows it here. */
export type FiguresNow = {
  get(reference: string): FigureNow | undefined
  /** The words it shows, and whether they are those as read. */
  lookOf(inText: { reference: string; words: string }): FigureLook
  follow(show: () => void): () => void
  /** Takes what the book says now and lets everything that shows a figure look again. */
  set(figures: readonly FigureNow[]): void
}

export function figuresNow(): FiguresNow {
  const known = new Map<string, FigureNow>()
  const shown = new Set<() => void>()
  return {
    get: (reference) => known.get(reference),
    lookOf: (inText) => lookOf(inText, known.get(inText.reference)),
    follow: (show) => {
      shown.add(show)
      return () => shown.delete(show)
    },
    set: (figures) => {
      for (const figure of figures) known.set(figure.reference, figure)
      for (const show of shown) show()
    },
  }
}

/**
 * A figure that changed shows what it says now, as the documents print it; the words as read stay where it is gone or
 * may not be shown.
 */
export function lookOf(
  { reference, words }: { reference: string; words: string },
  now: FigureNow | undefined,
): FigureLook {
  if (now === undefined) return { words, state: 'as-read', title: reference }
  const title = `${reference}: ${[now.title, now.detail].filter(Boolean).join('. ')}`
  if (now.state === 'gone' || now.state === 'not-shown') return { words, state: now.state, title }
  if (now.words === words) return { words, state: 'as-read', title }
  return { words: now.words, state: 'changed', title: `${title}. It was ${words} when the text was last read` }
}

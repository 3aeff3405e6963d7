import type { FitKind } from '../../../shared/model/fit'
import type { PublishedFigure } from '../../../shared/model/published-figure'
import type { Book } from '../book/book'
import { listFits } from './fits'
import { listInUse, type ShippedFrameworks } from './frameworks'
import { getIndicator } from './indicators'

/** Figures published for the framework indicators that an indicator fits, as shipped with the program. */
export function publishedFigures(book: Book, shipped: ShippedFrameworks, indicatorId: string): PublishedFigure[] {
  const fits = listFits(book, { indicatorId: getIndicator(book, indicatorId).id })
  const inUse = new Map(listInUse(book).map((one) => [one.id, one]))
  return fits.flatMap(({ frameworkIndicatorId, kind, explanation }) => {
    const used = inUse.get(frameworkIndicatorId)
    if (used === undefined || !used.shipped) return []
    return figuresOf(shipped, { ...used, kind, explanation })
  })
}

type Fitted = { id: string; framework: string; code: string; kind: FitKind; explanation: string }

function figuresOf(shipped: ShippedFrameworks, { id, framework, code, kind, explanation }: Fitted): PublishedFigure[] {
  const file = shipped.files.find((one) => one.code === framework)
  const item = file?.items.find((one) => one.code === code)
  // A book keeps what it took from a set, also when a later version of the program no longer has it.
  if (file === undefined || item === undefined) return []
  return item.values.map(({ period, periodStart, periodEnd, area, population, value, note, source, lookedUp }) => ({
    frameworkIndicatorId: id,
    frameworkTitle: file.title,
    publisher: file.publisher,
    name: item.shortName,
    fit: kind,
    explanation,
    unit: item.unit ?? '',
    period,
    periodStart,
    periodEnd,
    area,
    population,
    value,
    note: note ?? '',
    source,
    lookedUp,
  }))
}

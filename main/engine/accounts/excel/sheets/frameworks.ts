import { type Fit, type FrameworkIndicator, fitKindWords } from '../../../../../shared/model/fit'
import { type Column, day, link, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { drawTable } from '../table'

type Row = { fit: Fit; item: FrameworkIndicator }

/** Which of our indicators stands to which published one, and how. */
export const frameworksSheet: SheetMaker = {
  name: sheetNames.frameworks,
  what: 'Our indicators beside national and other published ones, and how they fit',
  sentence: ({ year }) =>
    year.fits.length === 0
      ? 'No indicator has been held beside a published one yet.'
      : 'Our indicators beside published ones. “Contributes” claims no more than one influence among many.',
  titles: true,
  draw: (on, context) => {
    const rows = rowsOf(context)
    if (rows.length > 0) drawTable(on, { name: 'Frameworks', columns: columnsOf(context), rows, frozen: 2 })
    return rows.length
  },
}

function rowsOf({ year, lookups }: Context): Row[] {
  const indicator = ({ fit }: Row) => lookups.indicator.get(fit.indicatorId)?.number ?? 0
  return year.fits
    .flatMap((fit) => {
      const item = lookups.frameworkIndicator.get(fit.frameworkIndicatorId)
      return item === undefined || !lookups.indicator.has(fit.indicatorId) ? [] : [{ fit, item }]
    })
    .sort(
      (a, b) =>
        a.item.frameworkTitle.localeCompare(b.item.frameworkTitle, 'en') ||
        a.item.code.localeCompare(b.item.code, 'en', { numeric: true }) ||
        indicator(a) - indicator(b),
    )
}

function columnsOf({ lookups, places }: Context): Column<Row>[] {
  return [
    { title: 'Framework', width: 26, cell: ({ item }) => text(item.frameworkTitle) },
    { title: 'Code', width: 12, cell: ({ item }) => text(item.code) },
    { title: 'Published wording', width: 40, strong: true, cell: ({ item }) => text(item.wording) },
    {
      title: 'Ours',
      width: 8,
      cell: ({ fit }) => link(lookups.indicator.get(fit.indicatorId)?.reference ?? '', places.get(fit.indicatorId)),
    },
    { title: 'Our indicator', width: 28, cell: ({ fit }) => text(lookups.indicator.get(fit.indicatorId)?.name ?? '') },
    { title: 'How it fits', width: 22, cell: ({ fit }) => text(fitKindWords[fit.kind]) },
    { title: 'Explanation', width: 28, cell: ({ fit }) => text(fit.explanation) },
    {
      title: 'Published by, licence',
      width: 28,
      cell: ({ item }) => text([item.source, item.licence].filter((it) => it !== '').join('\n')),
    },
    { title: 'Looked up', width: 14, cell: ({ item }) => day(item.lookedUp) },
  ]
}

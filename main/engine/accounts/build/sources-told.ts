import type { Figure } from '../../../../shared/model/figure'
import type { YearInBook } from '../year-in-book'

type Sourced = Pick<YearInBook, 'readings' | 'results' | 'socialBenefit'>

/**
 * Sources as an edition without references names them. A reading that comes from answers names its act of asking
 * with the reference ("C-12 Users' survey"); here only the name stays.
 */
export function withoutSourceReferences<Year extends Sourced>(year: Year): Year {
  const named = new Map(
    year.readings.flatMap(({ questionId, source }) =>
      questionId === undefined ? [] : [[source, source.replace(/^C-\d+ /, '')]],
    ),
  )
  if (named.size === 0) return year
  const told = (source: string) => named.get(source) ?? source
  // Several sources of one figure stand joined in the table.
  const toldJoined = (sources: string) => sources.split('; ').map(told).join('; ')
  const toldFigure = <F extends Figure | null>(figure: F): F =>
    figure === null ? figure : { ...figure, sources: figure.sources.map(told) }
  return {
    ...year,
    readings: year.readings.map((one) => ({ ...one, source: told(one.source) })),
    socialBenefit: year.socialBenefit.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({ ...row, source: toldJoined(row.source) })),
    })),
    results: year.results.map((result) => ({
      ...result,
      series: result.series.map((point) => ({ ...point, figure: toldFigure(point.figure) })),
      breakdowns: result.breakdowns.map((breakdown) => ({
        ...breakdown,
        groups: breakdown.groups.map((group) => ({ ...group, figure: toldFigure(group.figure) })),
      })),
    })),
  }
}

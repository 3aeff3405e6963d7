import type { TableRow } from '../../../../../shared/model/document'
import { fitKinds, fitKindWords } from '../../../../../shared/model/fit'
import { block, column, lead, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { capital, counted, emphasis, referencesAfter, sentence, text } from '../words'
import { shortWording } from './social-benefit'

/** Which published indicators ours bear on, set by set, and how closely. */
export const frameworks: WriteChapter = (year) => {
  const order = new Map(year.frameworkIndicators.map((one, place) => [one.framework, place]))
  const sets = [...new Set(year.frameworkIndicators.map(({ framework }) => framework))].sort(
    (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
  )
  let fitted = 0
  const rows = sets.flatMap((set): TableRow[] => {
    const ofSet = year.frameworkIndicators.filter(({ framework }) => framework === set)
    const inSet = ofSet.flatMap((item) =>
      year.fits
        .filter(({ frameworkIndicatorId }) => frameworkIndicatorId === item.id)
        .flatMap((fit) => {
          const indicator = year.indicatorsInYear.find((one) => one.indicator.id === fit.indicatorId)?.indicator
          if (indicator === undefined) return []
          fitted++
          return [
            row(
              item.code,
              shortWording(item.wording, 170),
              [text(indicator.name), ...referencesAfter([indicator.reference])],
              [emphasis(capital(fit.kind))],
              sentence(fit.explanation || ''),
            ),
          ]
        }),
    )
    return inSet.length === 0 ? [] : [block(ofSet[0]?.frameworkTitle || set), ...inSet]
  })
  if (rows.length === 0) return null
  return chapter({ id: 'frameworks' }, [
    lead('Published sets of indicators that ours bear on. To fit one is not to claim its result.'),
    table(
      {
        id: 'framework-table',
        caption: capital(`${counted(fitted, 'fit')} with published indicators`),
        wide: true,
        note: fitKinds.flatMap((kind) => [emphasis(capital(kind)), text(`: ${fitKindWords[kind]}. `)]),
      },
      [column('Code', 17), column('Published indicator', 48), column('Ours', 38), column('Fit', 22), column('How', 39)],
      rows,
    ),
  ])
}

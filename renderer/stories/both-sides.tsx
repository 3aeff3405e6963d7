import { everyExperience } from '../../shared/model/daybook'
import type { OutcomeHalves } from '../../shared/model/told-story'
import { beginningOf } from '../../shared/rules/find'
import { lackingHalf } from '../../shared/rules/other-half'
import { inMarks } from '../../shared/rules/quoted-words'
import { useRead } from '../client/queries'
import { differenceOf } from '../components/comparison-words'
import { FigureLines, PanelPart } from '../components/side-panel'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './stories.module.css'
import { StoriesOf } from './stories-of'

type Props = {
  outcomeId: string
  indicators: readonly { id: string; name: string }[]
  yearId: string
}

/** No numbers without stories, no stories without numbers: an outcome's figures of the year beside what was said of it. */
export function BothSides({ outcomeId, indicators, yearId }: Props) {
  const halves = useRead('stories.halves', { yearId }).data?.find((one) => one.outcomeId === outcomeId)
  const results = useRead(
    'results.ofYear',
    { yearId, indicatorIds: indicators.map(({ id }) => id), earlierYears: 1 },
    { when: indicators.length > 0 },
  ).data
  const lines = (results ?? []).flatMap((result) => {
    const figure = result.series.at(-1)?.figure
    const indicator = indicators.find(({ id }) => id === result.indicatorId)
    if (figure == null || indicator === undefined) return []
    const [comparison] = result.comparisons
    return [
      {
        id: indicator.id,
        words: indicator.name,
        figure: figure.words,
        ...(comparison === undefined ? {} : { below: `${comparison.label}: ${differenceOf(comparison)}` }),
      },
    ]
  })
  return (
    <PanelPart title="Its numbers and its stories">
      {lines.length > 0 && <FigureLines of={lines} />}
      <Quotes outcomeId={outcomeId} />
      <StoriesOf outcomeId={outcomeId} indicatorIds={indicators.map(({ id }) => id)} yearId={yearId} />
      {halves !== undefined && <Lacking halves={halves} />}
    </PanelPart>
  )
}

function Quotes({ outcomeId }: { outcomeId: string }) {
  const filter = { ...everyExperience, outcomeIds: [outcomeId], quoted: true }
  const found = useRead('experiences.list', { filter, limit: 3 }).data
  const { go } = useNavigation()
  if (found === undefined || found.total === 0) return null
  return (
    <ul className={styles.links}>
      {found.experiences.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={`${styles.lead} ${styles.said}`}
            onClick={() => go({ place: 'daybook', filter, chosen: one.id })}
          >
            {one.kind === 'said' ? inMarks(beginningOf(one.words)) : beginningOf(one.words)}{' '}
            <span className={styles.quiet}>{one.reference}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Lacking({ halves }: { halves: OutcomeHalves }) {
  const { go } = useNavigation()
  const lacks = lackingHalf(halves)
  if (lacks === null) return null
  return (
    <p className={styles.remark}>
      <Status kind="none">
        {lacks === 'story' ? 'No quote and no story goes with these figures.' : 'No figure goes with what was said.'}
      </Status>{' '}
      <button
        type="button"
        className={`${styles.lead} ${styles.act}`}
        onClick={() => go({ place: 'stories', view: 'halves', chosen: null })}
      >
        See how to mend it
      </button>
    </p>
  )
}

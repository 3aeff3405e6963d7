import type { ExperienceFilter } from '../../shared/model/daybook'
import { channels, channelWords } from '../../shared/model/experience'
import { useRead } from '../client/queries'
import { FilterPopover, Ticks } from './filter-choices'
import { YesOrNo } from './yes-or-no'

/** The parts of a filter that stand under "More". */
export const moreParts = [
  'kind',
  'channels',
  'publishable',
  'quoted',
  'hasEvidence',
  'outcomeIds',
  'indicatorIds',
  'objectiveIds',
  'consultationId',
  'questionId',
] as const satisfies (keyof ExperienceFilter)[]

type Props = {
  filter: ExperienceFilter
  yearId: string
  count: number
  set(part: Partial<ExperienceFilter>): void
}

/** What is filtered by now and then. */
export function MoreFilters({ filter, yearId, count, set }: Props) {
  const indicators = useRead('indicators.list', { yearId }).data ?? []
  const outcomes = useRead('outcomes.list', {}).data ?? []
  const objectives = useRead('objectives.list', { yearId }).data ?? []
  const asked = askedWords(filter)
  return (
    <FilterPopover label="More filters" words={count === 0 ? 'More' : `More: ${count}`} narrows={count > 0} wide>
      <YesOrNo
        label="Said or seen"
        yes="Said"
        no="Seen"
        value={filter.kind === null ? null : filter.kind === 'said'}
        onChoose={(said) => set({ kind: said === null ? null : said ? 'said' : 'seen' })}
      />
      <YesOrNo
        label="May stand in the accounts today"
        value={filter.publishable}
        onChoose={(publishable) => set({ publishable })}
      />
      <YesOrNo label="Wanted as a quote" value={filter.quoted} onChoose={(quoted) => set({ quoted })} />
      <YesOrNo label="With evidence" value={filter.hasEvidence} onChoose={(hasEvidence) => set({ hasEvidence })} />
      {asked !== null && (
        <>
          <h3>Consultation</h3>
          <Ticks
            label="Consultation"
            chosen={['asked']}
            options={[{ value: 'asked', label: asked }]}
            onChoose={() => set({ consultationId: null, questionId: null })}
          />
        </>
      )}
      <h3>How it came</h3>
      <Ticks
        label="How it came"
        chosen={filter.channels}
        options={channels.map((value) => ({ value, label: channelWords[value] }))}
        onChoose={(chosen) => set({ channels: chosen })}
      />
      {objectives.length > 0 && (
        <>
          <h3>Objective</h3>
          <Ticks
            label="Objective"
            chosen={filter.objectiveIds}
            options={objectives.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            onChoose={(objectiveIds) => set({ objectiveIds })}
          />
        </>
      )}
      {outcomes.length > 0 && (
        <>
          <h3>Outcome</h3>
          <Ticks
            label="Outcome"
            chosen={filter.outcomeIds}
            options={outcomes.map(({ id, statement, reference }) => ({
              value: id,
              label: `${statement} ${reference}`,
            }))}
            onChoose={(outcomeIds) => set({ outcomeIds })}
          />
        </>
      )}
      {indicators.length > 0 && (
        <>
          <h3>Indicator</h3>
          <Ticks
            label="Indicator"
            chosen={filter.indicatorIds}
            options={indicators.map(({ id, name, reference }) => ({ value: id, label: `${name} ${reference}` }))}
            onChoose={(indicatorIds) => set({ indicatorIds })}
          />
        </>
      )}
    </FilterPopover>
  )
}

/** What was answered is come to from a consultation, and can be let go of here. */
function askedWords({ questionId, consultationId }: ExperienceFilter): string | null {
  if (questionId !== null) return 'Answers to one question'
  return consultationId === null ? null : 'Answers to one consultation'
}

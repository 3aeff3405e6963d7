import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { InputOf } from '../../shared/contract'
import type { AnsweredQuestion, ConsultationInFull } from '../../shared/model/consultation'
import type { Indicator } from '../../shared/model/indicator'
import { definitionFor } from '../../shared/rules/definition-change'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './consultations.module.css'
import { fits } from './fits'
import inQuestions from './questions.module.css'

type Props = { question: AnsweredQuestion; consultation: ConsultationInFull }
type Feed = Omit<InputOf<'consultations.feed'>, 'questionId' | 'replace'>

const noIndicator = 'none'

/** Which indicator's reading comes from the answers, what of them counts, and the reading that came of it. */
export function Feeding({ question, consultation }: Props) {
  const feed = useWrite('consultations.feed').mutateAsync
  const indicators = useRead('indicators.list', { yearId: consultation.yearId }).data ?? []
  const year = useRead('years.list', {}).data?.find(({ id }) => id === consultation.yearId)
  const breakdowns = useRead('breakdowns.list', {}).data ?? []
  const locked = useFieldsLocked()
  const [asking, setAsking] = useState<{ words: string; of: Feed } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { indicatorId, groupId, counted, numberFigure, kind, options, reading, noReading } = question
  const definition = (one: Indicator) => definitionFor(one, year?.endsOn ?? '')
  const indicator = indicators.find(({ id }) => id === indicatorId)
  const fitting = indicators.filter((one) => one.id === indicatorId || fits(question, definition(one)))
  const counts = indicator !== undefined && ['percentage', 'number'].includes(definition(indicator).kind)
  const groups =
    indicator === undefined
      ? []
      : breakdowns.filter(({ id }) => indicator.breakdownIds.includes(id)).flatMap((one) => one.groups)

  const write = async (of: Partial<Feed>, replace = false) => {
    const next: Feed = { indicatorId, groupId, counted, numberFigure, ...of }
    setProblem(null)
    setAsking(null)
    try {
      await feed({ questionId: question.id, replace, ...next })
    } catch (error) {
      const { code, message } = problemOf(error)
      if (code === 'confirm') setAsking({ words: message, of: next })
      else setProblem(message)
    }
  }
  return (
    <div className={inQuestions.feeding}>
      <Select
        label="Whose reading comes from the answers?"
        description={indicator === undefined ? 'Then it can’t differ from them, and nobody types it.' : undefined}
        data={[
          { value: noIndicator, label: 'None' },
          ...fitting.map(({ id, reference, name }) => ({ value: id, label: `${name} ${reference}` })),
        ]}
        value={asking?.of.indicatorId ?? indicatorId ?? noIndicator}
        searchable
        nothingFoundMessage="No indicator of a kind that fits has that name"
        allowDeselect={false}
        readOnly={locked}
        data-locked={locked || undefined}
        error={fieldProblem(problem)}
        checkIconPosition="right"
        onChange={(value) => {
          if (value === null || value === (indicatorId ?? noIndicator)) return setAsking(null)
          void write(
            value === noIndicator
              ? { indicatorId: null, groupId: null, counted: [] }
              : { indicatorId: value, groupId: null },
          )
        }}
      />
      {asking !== null && (
        <div role="alert" className={inQuestions.confirm}>
          <p>
            <Mark kind="check" /> {asking.words}
          </p>
          <div className={styles.acts}>
            <Button variant="default" onClick={() => void write(asking.of, true)}>
              Let the answers take its place
            </Button>
            <Button variant="subtle" onClick={() => setAsking(null)}>
              Leave it as typed
            </Button>
          </div>
        </div>
      )}
      {counts && kind !== 'number' && (
        <Checkbox.Group
          label="Which answers count?"
          value={counted.map(String)}
          readOnly={locked}
          onChange={(values) => void write({ counted: values.map(Number).toSorted((a, b) => a - b) })}
        >
          <div className={inQuestions.checks}>
            {options.map((option, place) => (
              <Checkbox key={place} value={String(place)} label={option} disabled={locked} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {indicator !== undefined && kind === 'number' && (
        <Select
          label="Which figure is the reading?"
          data={[
            { value: 'mean', label: 'The mean of the numbers' },
            { value: 'sum', label: 'Their sum' },
          ]}
          value={numberFigure}
          allowDeselect={false}
          readOnly={locked}
          data-locked={locked || undefined}
          checkIconPosition="right"
          onChange={(value) => {
            if (value === 'mean' || value === 'sum') void write({ numberFigure: value })
          }}
        />
      )}
      {groups.length > 0 && (
        <Select
          label="Of which group is it?"
          data={[{ value: noIndicator, label: 'Of all' }, ...groups.map(({ id, label }) => ({ value: id, label }))]}
          value={groupId ?? noIndicator}
          allowDeselect={false}
          readOnly={locked}
          data-locked={locked || undefined}
          checkIconPosition="right"
          onChange={(value) => {
            if (value !== null) void write({ groupId: value === noIndicator ? null : value })
          }}
        />
      )}
      {indicator !== undefined && <Outcome indicator={indicator} reading={reading} noReading={noReading} />}
    </div>
  )
}

type OutcomeProps = { indicator: Indicator } & Pick<AnsweredQuestion, 'reading' | 'noReading'>

/** The reading that comes from the answers, or why there is none. */
function Outcome({ indicator, reading, noReading }: OutcomeProps) {
  const { go } = useNavigation()
  if (reading === null)
    return (
      <p className={inQuestions.fed}>
        <Mark kind="none" />
        <span>No reading comes from it yet. {noReading}</span>
      </p>
    )
  return (
    <p className={inQuestions.fed}>
      <Mark kind="met" />
      <span>
        It makes {reading.reference}.{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => go({ place: 'readings', by: 'year', indicatorId: indicator.id })}
        >
          See the reading
        </Button>
      </span>
    </p>
  )
}

import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import type { InputOf } from '../../shared/contract'
import type { AnsweredQuestion, ConsultationInFull } from '../../shared/model/consultation'
import type { Indicator } from '../../shared/model/indicator'
import { definitionFor } from '../../shared/rules/definition-change'
import { feedingQuestion, TypedBefore } from '../../shared/rules/typed-before'
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
  const [asking, setAsking] = useState<{ typed: TypedBefore; of: Feed } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { indicatorId, groupId, counted, numberFigure, kind, options, reading, noReading } = question
  const definition = (one: Indicator) => definitionFor(one, year?.endsOn ?? '')
  const indicator = indicators.find(({ id }) => id === indicatorId)
  const fitting = indicators.filter((one) => one.id === indicatorId || fits(question, definition(one)))
  const nameOf = (wanted: Feed['indicatorId']) => {
    const one = indicators.find(({ id }) => id === wanted)
    return one === undefined ? 'The indicator' : `${one.reference} ${one.name}`
  }
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
      const { code, message, detail } = problemOf(error)
      const typed = TypedBefore.safeParse(detail.typedBefore)
      if (code === 'confirm' && typed.success) setAsking({ typed: typed.data, of: next })
      else setProblem(message)
    }
  }
  return (
    <div className={inQuestions.feeding}>
      <Select
        label="Which indicator gets its reading from the answers?"
        description={`The reading${year === undefined ? '' : ` of ${year.label}`} is then worked out here, follows every answer, and can’t be typed over.`}
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
        <Asking
          name={nameOf(asking.of.indicatorId)}
          typed={asking.typed}
          onTake={() => void write(asking.of, true)}
          onLeave={() => setAsking(null)}
        />
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
          value={(asking?.of ?? question).groupId ?? noIndicator}
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

type AskingProps = { name: string; typed: TypedBefore; onTake: () => void; onLeave: () => void }

/** Something was typed of the year before: whether the answers make its figure now. */
function Asking({ name, typed, onTake, onLeave }: AskingProps) {
  const { question, take, leave } = feedingQuestion(name, typed)
  return (
    <div role="alert" className={inQuestions.confirm}>
      <p>
        <Mark kind="check" /> {question}
      </p>
      <div className={styles.acts}>
        <Button variant="default" onClick={onTake}>
          {take}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {leave}
        </Button>
      </div>
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

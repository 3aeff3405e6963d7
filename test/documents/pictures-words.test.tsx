import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BreakdownMultiples, describeBreakdownMultiples } from '../../shared/pictures/breakdown-multiples'
import { describeInfluenceInterest } from '../../shared/pictures/influence-interest'
import { housePrint } from '../../shared/pictures/palette'
import { describeScaleBars, ScaleBars } from '../../shared/pictures/scale-bars'
import { describeStakeholderNetwork } from '../../shared/pictures/stakeholder-network'
import { describeTrendLine, TrendLine, unbrokenRuns } from '../../shared/pictures/trend-line'
import { describeYearBars, YearBars } from '../../shared/pictures/year-bars'
import { describeYearLine, YearLine } from '../../shared/pictures/year-line'
import { harbourLane, harbourLaneRelationships } from './pictures-sample'

const palette = housePrint
const percent = (value: number): string => `${value.toFixed(1)}%`
/** What is written in a picture, its words for screen readers left out. */
const written = (markup: string): string => markup.replace(/aria-label="[^"]*"/gu, '').replace(/<[^>]+>/gu, '\n')

describe('years as bars', () => {
  const props = {
    name: 'Concession share of visits',
    years: [
      { year: '2022', value: null, missing: 'not asked', thisYear: false },
      { year: '2023', value: 27.4, thisYear: false },
      { year: '2024', value: 28.9, thisYear: false, breakBefore: 'counted at the till' },
      { year: '2025', value: 31.2, thisYear: true, margin: { low: 28, high: 34.4 } },
    ],
    target: { label: 'Our target', value: 30 },
    benchmarks: [
      { label: 'Ward', value: 33 },
      { label: 'Similar pools', value: 25, high: 35 },
    ],
    format: percent,
    palette,
    width: 374,
  }

  it('tell all the numbers in words and on the picture', () => {
    const words = describeYearBars(props)
    const picture = written(renderToStaticMarkup(<YearBars {...props} />))
    for (const figure of [
      '27.4%',
      '28.9%',
      '31.2%',
      'Our target 30.0%',
      'Ward 33.0%',
      'Similar pools 25.0% to 35.0%',
      'not asked',
      'counted at the till',
    ]) {
      expect(words).toContain(figure)
      expect(picture).toContain(figure)
    }
    expect(words).toContain('2025 (this year): 31.2%, the sample allows 28.0% to 34.4%.')
  })

  it('begin at nought and are as long as their values', () => {
    const markup = renderToStaticMarkup(<YearBars {...props} benchmarks={[]} />)
    const bars = [
      ...markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="(#C9DAE4|#1F4E6B)"/gu),
    ]
    expect(bars).toHaveLength(3)
    expect(new Set(bars.map(([, x]) => x)).size).toBe(1)
    const [first, , last] = bars.map(([, , width]) => Number(width))
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(31.2 / 27.4, 2)
    expect(bars.map(([, , , fill]) => fill)).toEqual(['#C9DAE4', '#C9DAE4', '#1F4E6B'])
  })

  it('draw a double rule only where the definition changed', () => {
    const rules = (years: typeof props.years): number =>
      renderToStaticMarkup(<YearBars {...props} years={years} />).match(/d="M0 [\d.]+H[\d.]+M0 [\d.]+H/gu)?.length ?? 0
    expect(rules(props.years)).toBe(1)
    expect(rules(props.years.filter((each) => each.breakBefore === undefined))).toBe(0)
  })

  it('hold no value at all, and a loss, without failing', () => {
    const none = [{ year: '2025', value: null, missing: 'fewer than 5', thisYear: true }]
    const words = written(renderToStaticMarkup(<YearBars {...props} years={none} target={null} benchmarks={[]} />))
    expect(words).toContain('fewer than 5')
    const loss = [{ year: '2025', value: -12, thisYear: true }]
    expect(renderToStaticMarkup(<YearBars {...props} years={loss} target={null} benchmarks={[]} />)).not.toContain(
      'NaN',
    )
  })
})

describe('answers on a scale', () => {
  const props = {
    name: 'What users think',
    answers: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    agreeing: 2,
    palette,
    width: 465,
  }

  it('print the share in each piece from four in a hundred, and the agreeing together at the right', () => {
    const rows = [{ label: 'I feel welcome here', counts: [4, 11, 24, 94, 81] }]
    const lines = written(renderToStaticMarkup(<ScaleBars {...props} rows={rows} />)).split('\n')
    for (const share of ['5', '11', '44', '38', '82%']) expect(lines).toContain(share)
    expect(lines).not.toContain('2')
    expect(lines).toContain('214 answers')
    expect(describeScaleBars({ ...props, rows })).toContain(
      'I feel welcome here (214 answers): Strongly disagree 2%, Disagree 5%, Neither 11%, Agree 44%, Strongly agree 38%; agree, all 82%.',
    )
  })

  it('give counts and no percentage below ten answers', () => {
    const rows = [{ label: 'Café staff', counts: [1, 0, 2, 4, 2] }]
    const picture = written(renderToStaticMarkup(<ScaleBars {...props} rows={rows} />))
    const words = describeScaleBars({ ...props, rows })
    expect(picture).toContain('6 of 9')
    expect(words).toContain(
      'Café staff (9 answers): Strongly disagree 1, Disagree 0, Neither 2, Agree 4, Strongly agree 2; agree, all 6 of 9.',
    )
    expect(`${picture}${words}`).not.toContain('%')
  })

  it('tell nothing of fewer than five', () => {
    const rows = [{ label: 'Under-16s', counts: [0, 1, 1, 2, 0] }]
    const markup = renderToStaticMarkup(<ScaleBars {...props} rows={rows} />)
    expect(written(markup)).toContain('fewer than 5')
    expect(markup).not.toMatch(/4 answers|\(4|2 of 4|50%/u)
    expect(describeScaleBars({ ...props, rows })).toBe('What users think. Under-16s: fewer than 5 answers, not shown.')
  })

  it('are centred on the middle of neither, or between two sides', () => {
    const edges = (answers: string[], counts: number[]): [number, number, number] => {
      const markup = renderToStaticMarkup(<ScaleBars {...props} answers={answers} rows={[{ label: 'Row', counts }]} />)
      const centre = Number(/M([\d.]+) 0V/u.exec(markup)?.[1])
      const pieces = [
        ...markup.matchAll(
          /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="#[0-9a-fA-F]+" stroke/gu,
        ),
      ].map(([, x, width]) => [Number(x), Number(width)] as const)
      const middle = pieces[Math.floor(pieces.length / 2)] ?? [0, 0]
      return [centre, middle[0], middle[1]]
    }
    const [centre, x, width] = edges(props.answers, [10, 20, 30, 25, 15])
    expect(x + width / 2).toBeCloseTo(centre, 1)
    const [evenCentre, evenX] = edges(['No', 'Rather no', 'Rather yes', 'Yes'], [10, 20, 30, 25])
    expect(evenX).toBeCloseTo(evenCentre, 1)
  })
})

describe('lines over the years', () => {
  const points = [
    { year: '2021', value: 50, thisYear: false },
    { year: '2022', value: 52, thisYear: false },
    { year: '2023', value: null, missing: 'not asked', thisYear: false },
    { year: '2024', value: 58, thisYear: false },
    { year: '2025', value: 61, thisYear: true, breakBefore: 'asked of all adults' },
  ]

  it('break where a year is missing and where the definition changed', () => {
    expect(unbrokenRuns(points).map((run) => run.map(({ year }) => year))).toEqual([
      ['2021', '2022'],
      ['2024'],
      ['2025'],
    ])
    const props = { name: 'Active', points, target: 63, format: percent, palette, width: 146, height: 28 }
    const markup = renderToStaticMarkup(<TrendLine {...props} />)
    expect(markup.match(/<circle/gu)).toHaveLength(4)
    expect(markup.match(/d="M[\d.]+ [\d.]+L/gu)).toHaveLength(1)
    expect(describeTrendLine(props)).toBe(
      'Active: 2021 50.0%, 2022 52.0%, 2023 no value, 2024 58.0%, definition changed (asked of all adults), 2025 61.0%; target 63.0%.',
    )
  })

  it('tell all the numbers, with the margin, in words', () => {
    const props = {
      name: 'Active',
      points: points.map((each) => (each.thisYear ? { ...each, margin: { low: 54.6, high: 67.4 } } : each)),
      target: { label: 'Target', value: 63 },
      benchmarks: [{ label: 'England', value: 63.7 }],
      format: percent,
      palette,
      width: 374,
      height: 160,
    }
    const words = describeYearLine(props)
    const picture = written(renderToStaticMarkup(<YearLine {...props} />))
    for (const figure of ['not asked', '58.0%', '61.0%', 'England 63.7%', 'Target 63.0%', '2021']) {
      expect(words).toContain(figure)
      expect(picture).toContain(figure)
    }
    expect(words).toContain('54.6% to 67.4%')
  })

  it('stand in the middle when all values are alike, and draw nothing of none', () => {
    const flat = renderToStaticMarkup(
      <TrendLine
        name="a"
        points={[{ year: '2025', value: 5, thisYear: true }]}
        target={5}
        format={String}
        palette={palette}
        width={146}
        height={28}
      />,
    )
    expect(flat).toContain('cy="14"')
    const none = renderToStaticMarkup(
      <TrendLine
        name="a"
        points={[{ year: '2025', value: null, thisYear: true }]}
        format={String}
        palette={palette}
        width={146}
        height={28}
      />,
    )
    expect(none).not.toMatch(/NaN|Infinity|<circle/u)
    const noLine = renderToStaticMarkup(
      <YearLine
        name="a"
        points={[{ year: '2025', value: null, thisYear: true }]}
        format={String}
        palette={palette}
        width={374}
        height={160}
      />,
    )
    expect(noLine).not.toMatch(/NaN|Infinity/u)
  })
})

describe('groups side by side', () => {
  const props = {
    name: 'Visits at concession price',
    years: ['2024', '2025'],
    thisYear: '2025',
    groups: [
      { name: 'Under 16', people: 412, values: [{ value: 33 }, { value: 38 }] },
      {
        name: 'Wheelchair users',
        people: 3,
        values: [
          { value: null, missing: 'fewer than 5' },
          { value: null, missing: 'fewer than 5' },
        ],
      },
    ],
    format: percent,
    palette,
    width: 465,
  }

  it('share one scale, tell every number, and hide how few a small group is', () => {
    const markup = renderToStaticMarkup(<BreakdownMultiples {...props} />)
    expect(written(markup)).toContain('38.0%')
    expect(written(markup)).toContain('fewer than 5')
    expect(markup).not.toMatch(/[^\d]3 people/u)
    expect(describeBreakdownMultiples(props)).toBe(
      'Visits at concession price, by group. Under 16: 2024 33.0%, 2025 38.0%. Wheelchair users: 2024 fewer than 5, 2025 fewer than 5.',
    )
  })

  it('become bars when there is one year', () => {
    const groups = props.groups.map((group) => ({ ...group, values: group.values.slice(1) }))
    const markup = renderToStaticMarkup(<BreakdownMultiples {...props} years={['2025']} groups={groups} />)
    expect(markup).not.toContain('<circle')
    expect(written(markup)).toContain('412 people')
  })
})

describe('stakeholder drawings in words', () => {
  const props = {
    organisation: 'Harbour Lane',
    stakeholders: harbourLane,
    relationships: harbourLaneRelationships,
    palette,
    width: 465,
    height: 285,
  }

  it('name everybody, where they stand, how many they are, and what passes between', () => {
    for (const words of [describeInfluenceInterest(props), describeStakeholderNetwork(props)]) {
      for (const { name, reference, sizeWords } of harbourLane) {
        expect(words).toContain(`${name} (${reference}, ${sizeWords}`)
      }
      expect(words).toContain('left out this year')
    }
    expect(describeInfluenceInterest(props)).toContain('Work with closely: Swimmers')
    const network = describeStakeholderNetwork(props)
    for (const { verb } of harbourLaneRelationships) expect(network).toContain(verb)
    expect(network).toContain('GP link workers to Over-60s class: send people to (regular)')
  })
})

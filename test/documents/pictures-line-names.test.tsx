import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { housePrint } from '../../shared/pictures/palette'
import { YearBars } from '../../shared/pictures/year-bars'

const picture = renderToStaticMarkup(
  <YearBars
    name="Swim visits"
    years={[
      { year: '2024', value: 74_910, thisYear: false },
      { year: '2025', value: 73_385, thisYear: true },
    ]}
    target={{ label: 'Our target', value: 75_000 }}
    benchmarks={[{ label: 'Tidewell Pool', value: 70_150 }]}
    format={(value) => value.toLocaleString('en-GB')}
    palette={housePrint}
    width={374}
  />,
)

const numberIn = (element: string, name: string) => Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(element)?.[1])

/** Patches of page: the ground of the whole picture is the one as wide as the picture. */
const patches = [...picture.matchAll(/<rect [^>]*>/g)]
  .filter(([element]) => element.includes(`fill="${housePrint.page}"`) && numberIn(element, 'width') < 374)
  .map((match) => ({ at: match.index, left: numberIn(match[0], 'x'), width: numberIn(match[0], 'width') }))

it('draws the names of lines that stand close on patches, so that no line runs through a name', () => {
  const lastLine = picture.lastIndexOf('stroke-dasharray')
  for (const words of ['Our target', 'Tidewell Pool']) {
    const name = picture.lastIndexOf(words)
    const left = numberIn(picture.slice(picture.lastIndexOf('<tspan', name), name), 'x')
    const behind = patches.find((patch) => patch.left < left && left < patch.left + patch.width && patch.at < name)
    expect(behind?.at, words).toBeGreaterThan(lastLine)
  }
})

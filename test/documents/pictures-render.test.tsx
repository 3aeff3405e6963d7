import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { pngOf, renderPicture } from '../../main/engine/accounts/pictures/render'
import { InfluenceInterest } from '../../shared/pictures/influence-interest'
import { housePrint, windowLight } from '../../shared/pictures/palette'
import { StakeholderNetwork } from '../../shared/pictures/stakeholder-network'
import { YearBars } from '../../shared/pictures/year-bars'
import { harbourLane, harbourLaneRelationships, manyStakeholders } from './pictures-sample'

const fontsDir = join(import.meta.dirname, '../../resources/fonts')
const drawing = {
  organisation: 'Harbour Lane',
  stakeholders: harbourLane,
  relationships: harbourLaneRelationships,
  palette: housePrint,
}
const bars = (
  <YearBars
    name="Concession share"
    years={[
      { year: '2024', value: 28.9, thisYear: false },
      { year: '2025', value: 31.2, thisYear: true },
    ]}
    format={(value) => `${value}%`}
    palette={housePrint}
    width={374}
  />
)

/** Width and height from a PNG's first chunk. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('drawing a picture for a document', () => {
  it('gives a PNG at 300 dots an inch, as large as the picture says', () => {
    const picture = renderPicture(<InfluenceInterest {...drawing} width={465} height={330} />, { fontsDir })
    const png = pngOf(picture)
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(picture.width).toBe(465)
    expect(picture.height).toBe(330)
    const { width, height } = sizeOf(png)
    expect(Math.abs(width - (465 * 300) / 72)).toBeLessThanOrEqual(1)
    expect(Math.abs(height - (330 * 300) / 72)).toBeLessThanOrEqual(1)
  })

  it('says how high it became when it holds more than the wished height', () => {
    const { stakeholders, relationships } = manyStakeholders(40)
    const network = <StakeholderNetwork {...drawing} {...{ stakeholders, relationships }} width={465} height={285} />
    const picture = renderPicture(network, { fontsDir })
    expect(picture.height).toBeGreaterThan(400)
    expect(Math.abs(sizeOf(pngOf(picture, 1)).height - picture.height)).toBeLessThanOrEqual(1)
  })

  it('draws the letters: without fonts the picture is another, and here it is refused', () => {
    const png = pngOf(renderPicture(bars, { fontsDir }))
    const fontless = new Resvg(renderToStaticMarkup(bars), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'zoom', value: 300 / 72 },
    })
      .render()
      .asPng()
    expect(Buffer.from(png).equals(fontless)).toBe(false)
    expect(png.length).toBeGreaterThan(fontless.length * 1.2)
    const empty = mkdtempSync(join(tmpdir(), 'fonts-'))
    expect(() => renderPicture(bars, { fontsDir: empty })).toThrow(/fonts for pictures are missing/u)
  })

  it('gives SVG that needs no font and reaches nothing outside', () => {
    const { svg } = renderPicture(bars, { fontsDir })
    expect(svg).not.toMatch(/<text|font-family|href|<script|<style/u)
    expect(svg).toMatch(/^<svg width="374"/u)
    expect(svg.length).toBeLessThan(60_000)
  })

  it('gives the same bytes each time', () => {
    const once = renderPicture(<StakeholderNetwork {...drawing} width={465} height={285} withSizes />, { fontsDir })
    const again = renderPicture(<StakeholderNetwork {...drawing} width={465} height={285} withSizes />, { fontsDir })
    expect(Buffer.from(pngOf(once)).equals(Buffer.from(pngOf(again)))).toBe(true)
    expect(once.svg).toBe(again.svg)
  })

  it('refuses what is no picture', () => {
    expect(() => renderPicture(<p>words</p>, { fontsDir })).toThrow(/one svg element/u)
  })
})

describe('the same drawing in the window', () => {
  it('is one image with its words for a screen reader while nothing can be chosen', () => {
    const markup = renderToStaticMarkup(
      <InfluenceInterest {...drawing} palette={windowLight} width={644} height={590} />,
    )
    expect(markup).toContain('role="img"')
    expect(markup).not.toContain('tabindex')
  })

  it('has a button with a name for each stakeholder when one can be chosen', () => {
    for (const Drawing of [InfluenceInterest, StakeholderNetwork]) {
      const markup = renderToStaticMarkup(
        <Drawing
          {...drawing}
          palette={windowLight}
          width={716}
          height={590}
          chosenId="s12"
          onChoose={() => undefined}
        />,
      )
      expect(markup.match(/role="button" tabindex="0"/gu)).toHaveLength(14)
      expect(markup.match(/aria-pressed="true"/gu)).toHaveLength(1)
      expect(markup).toContain('aria-label="Swimmers (S-01, 5,240 card holders')
    }
  })

  it('moves nothing when someone is chosen', () => {
    const places = (chosenId?: string): string[] =>
      [
        ...renderToStaticMarkup(
          <InfluenceInterest {...drawing} palette={windowLight} width={644} height={590} chosenId={chosenId} />,
        ).matchAll(/<tspan[^>]*>/gu),
      ].map(([tag]) => tag)
    expect(places('s1')).toEqual(places())
  })
})

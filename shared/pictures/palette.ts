import type { Face } from './advance-widths'

/** How one kind of lettering is set: family for the SVG, and the face its width is measured with. */
export type Lettering = { family: string; weight: 400 | 600; italic: boolean; face: Face }

/**
 * Everything a picture needs to know about where it will be seen. The same component draws the
 * window's picture and the document's; only this differs.
 */
export type PicturePalette = {
  page: string
  ink: string
  second: string
  quiet: string
  /** This year, chosen, can be pressed. */
  accent: string
  onAccent: string
  /** Earlier years: lines and open circles. */
  past: string
  /** Earlier years: filled bars, pale enough for ink to be read on. */
  pastBar: string
  /** Stakeholders' circles when nothing is chosen. */
  mark: string
  /** Lines between stakeholders. */
  line: string
  rule: string
  strong: string
  /** Left out, altered, a limitation. */
  attention: string
  /** The benchmark's dashed line and its name: second ink in the window, rust in print. */
  benchmark: string
  /** Left out in a stakeholder drawing: quiet in the window, rust in print. */
  leftOut: string
  halo: string
  /** Answers from the most against to the most for; further steps are mixed between these. */
  scale: readonly [string, string, string, string, string]
  lettering: { label: Lettering; name: Lettering; strong: Lettering; region: Lettering; title: Lettering }
  sizes: { label: number; small: number; region: number; title: number }
  /** Width of the ring of page colour around lettering that crosses a line. */
  haloWidth: number
  /** Four steps by number of people. */
  radii: readonly [number, number, number, number]
  /** Three widths by closeness. */
  widths: readonly [number, number, number]
}

// The TTFs that resvg reads come first: its version here takes only the first name of a list. The window finds
// the variable faces.
const sansFamily = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif"
const serifFamily = "'Source Serif 4', 'Source Serif 4 Variable', serif"

const sans = { family: sansFamily, weight: 400, italic: false, face: 'regular' } as const satisfies Lettering
const sansStrong = { family: sansFamily, weight: 600, italic: false, face: 'semibold' } as const satisfies Lettering
const sansItalic = { family: sansFamily, weight: 400, italic: true, face: 'italic' } as const satisfies Lettering
const serifItalic = { family: serifFamily, weight: 400, italic: true, face: 'serifItalic' } as const satisfies Lettering
const serifStrong = {
  family: serifFamily,
  weight: 600,
  italic: false,
  face: 'serifSemibold',
} as const satisfies Lettering

const windowForm = {
  lettering: { label: sans, name: sans, strong: sansStrong, region: serifItalic, title: serifStrong },
  sizes: { label: 14, small: 13, region: 16, title: 16 },
  haloWidth: 4.5,
  radii: [6, 8, 10, 13],
  widths: [1, 1.75, 3],
} as const satisfies Partial<PicturePalette>

/** The window in light: paper, ink, bookcloth green. */
export const windowLight: PicturePalette = {
  ...windowForm,
  page: '#FBFAF6',
  ink: '#1C2329',
  second: '#4C545B',
  quiet: '#62686C',
  accent: '#1F5D4E',
  onAccent: '#FFFFFF',
  past: '#8E8F88',
  pastBar: '#DAD8CF',
  mark: '#4C545B',
  line: '#86867F',
  rule: '#DEDCD4',
  strong: '#86867F',
  attention: '#86560A',
  benchmark: '#4C545B',
  leftOut: '#62686C',
  halo: '#FBFAF6',
  scale: ['#86560A', '#C9A465', '#DEDCD4', '#8DB5A8', '#1F5D4E'],
}

/** The window in dark: ink with warm paper lettering. */
export const windowDark: PicturePalette = {
  ...windowForm,
  page: '#191E21',
  ink: '#ECE8DE',
  second: '#BDBBB3',
  quiet: '#989A96',
  accent: '#8CC7B2',
  onAccent: '#13201C',
  past: '#6C7375',
  pastBar: '#39434A',
  mark: '#BDBBB3',
  line: '#7B8284',
  rule: '#30373B',
  strong: '#7B8284',
  attention: '#E2B566',
  benchmark: '#BDBBB3',
  leftOut: '#989A96',
  halo: '#191E21',
  scale: ['#E2B566', '#A88A50', '#3A4248', '#569681', '#8CC7B2'],
}

/** Documents in the house colours: harbour blue and rust on white; sizes in points. */
export const housePrint: PicturePalette = {
  lettering: { label: sans, name: sansStrong, strong: sansStrong, region: sansItalic, title: sansStrong },
  sizes: { label: 9.2, small: 8, region: 9.2, title: 10.5 },
  haloWidth: 3,
  radii: [5, 7, 9.5, 13],
  widths: [0.6, 1.1, 2],
  page: '#FFFFFF',
  ink: '#1B1B1B',
  second: '#565656',
  quiet: '#565656',
  accent: '#1F4E6B',
  onAccent: '#FFFFFF',
  past: '#7A97A8',
  pastBar: '#C9DAE4',
  mark: '#1F4E6B',
  line: '#6B6B6B',
  rule: '#CFCFCF',
  strong: '#6B6B6B',
  attention: '#A6481A',
  benchmark: '#A6481A',
  leftOut: '#A6481A',
  halo: '#FFFFFF',
  scale: ['#A6481A', '#D69A72', '#DAD7D0', '#6F9BB5', '#1F4E6B'],
}

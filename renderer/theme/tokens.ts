import { housePrint, windowDark, windowLight } from '../../shared/pictures/palette'

/**
 * The colours of the window by name, in light and in dark. Components know the names only, as
 * `var(--fb-…)`; ratios against every ground are kept in docs/design-language.md. What a picture
 * draws with too comes from the pictures' palette, so that both stay one.
 */
export type Tokens = Record<
  | 'page'
  | 'side'
  | 'raised'
  | 'selected'
  | 'hover'
  | 'ink'
  | 'second'
  | 'quiet'
  | 'accent'
  | 'solid'
  | 'solid-hover'
  | 'on-solid'
  | 'ochre'
  | 'madder'
  | 'strong'
  | 'past'
  | 'rule'
  | 'rule-row'
  | 'shadow'
  | 'paper'
  | 'paper-ink'
  | 'paper-second'
  | 'paper-accent'
  | 'paper-attention'
  | 'paper-rule'
  | 'paper-tint',
  string
>

/** A previewed document stays white paper in both themes, in the colours it is printed in. */
const paper = {
  paper: housePrint.page,
  'paper-ink': housePrint.ink,
  'paper-second': housePrint.second,
  'paper-accent': housePrint.accent,
  'paper-attention': housePrint.attention,
  'paper-rule': housePrint.rule,
  'paper-tint': '#F4F1EA',
} as const

export const light = {
  ...paper,
  page: windowLight.page,
  side: '#F2EFE8',
  raised: '#FFFFFF',
  selected: '#E4EDE7',
  hover: '#F5F3EC',
  ink: windowLight.ink,
  second: windowLight.second,
  quiet: windowLight.quiet,
  accent: windowLight.accent,
  solid: '#1F5D4E',
  'solid-hover': '#184B3F',
  'on-solid': '#FFFFFF',
  ochre: windowLight.attention,
  madder: '#9F3029',
  strong: windowLight.strong,
  past: windowLight.past,
  rule: windowLight.rule,
  'rule-row': '#EAE8E1',
  shadow: '0 1px 2px rgb(28 35 41 / 8%), 0 8px 28px rgb(28 35 41 / 14%)',
} as const satisfies Tokens

export const dark = {
  ...paper,
  page: windowDark.page,
  side: '#13171A',
  raised: '#22282C',
  selected: '#22352F',
  hover: '#1F2529',
  ink: windowDark.ink,
  second: windowDark.second,
  quiet: windowDark.quiet,
  accent: windowDark.accent,
  solid: '#2C7864',
  'solid-hover': '#256756',
  'on-solid': '#FFFFFF',
  ochre: windowDark.attention,
  madder: '#EF9E90',
  strong: windowDark.strong,
  past: windowDark.past,
  rule: windowDark.rule,
  'rule-row': '#272E32',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 32px rgb(0 0 0 / 50%)',
} as const satisfies Tokens

/** Bookcloth green in Mantine's ten steps: 3 is the accent in dark, 6 and 7 the filled button. */
export const bookcloth = [
  '#EEF4F0',
  '#E4EDE7',
  '#BCDACF',
  '#8CC7B2',
  '#5FA48F',
  '#3F8B76',
  '#2C7864',
  '#1F5D4E',
  '#184B3F',
  '#123A31',
] as const

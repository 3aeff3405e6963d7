import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Menu,
  Modal,
  Popover,
  Radio,
  RadioGroup,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'
import controls from './controls.module.css'
import { bookcloth, dark, light, type Tokens } from './tokens'

const labelAbove: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** A field under its label, with its hint and its error below. */
const field = {
  label: controls.label ?? '',
  input: controls.input ?? '',
  description: controls.hint ?? '',
  error: controls.error ?? '',
}

/** A mark with its words beside it. */
const inline = {
  body: controls.inlineBody ?? '',
  label: controls.inlineLabel ?? '',
  description: controls.hint ?? '',
  error: controls.error ?? '',
}

const quick = { duration: 120, timingFunction: 'ease-out' }

/** The look of docs/design-language.md, told to Mantine. */
export const theme = createTheme({
  primaryColor: 'bookcloth',
  primaryShade: { light: 7, dark: 6 },
  colors: { bookcloth },
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', sans-serif",
  headings: { fontFamily: "'Source Serif 4 Variable', 'Source Serif 4', serif" },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.75rem' },
  lineHeights: { xs: '1.125rem', sm: '1.25rem', md: '1.375rem', lg: '1.5rem', xl: '2.125rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  radius: { xs: '0.3125rem', sm: '0.3125rem', md: '0.375rem', lg: '0.5rem', xl: '0.625rem' },
  defaultRadius: 'md',
  shadows: { md: 'var(--fb-shadow)', lg: 'var(--fb-shadow)', xl: 'var(--fb-shadow)' },
  respectReducedMotion: true,
  activeClassName: '',
  focusClassName: 'fb-focus',
  cursorType: 'default',
  components: {
    Button: Button.extend({ classNames: { root: controls.button ?? '' } }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', size: '2rem' },
      classNames: { root: controls.icon ?? '' },
    }),
    TextInput: TextInput.extend({ defaultProps: { inputWrapperOrder: labelAbove }, classNames: field }),
    Textarea: Textarea.extend({ defaultProps: { inputWrapperOrder: labelAbove }, classNames: field }),
    Select: Select.extend({
      defaultProps: {
        inputWrapperOrder: labelAbove,
        comboboxProps: { shadow: 'md', radius: 'lg', transitionProps: quick },
      },
      classNames: { ...field, dropdown: controls.dropdown ?? '', option: controls.option ?? '' },
    }),
    // Chips of a line bring their own look of the field itself.
    Autocomplete: Autocomplete.extend({
      defaultProps: { comboboxProps: { shadow: 'md', radius: 'lg', transitionProps: quick } },
      classNames: { dropdown: controls.dropdown ?? '', option: controls.option ?? '' },
    }),
    TagsInput: TagsInput.extend({
      defaultProps: {
        inputWrapperOrder: labelAbove,
        comboboxProps: { shadow: 'md', radius: 'lg', transitionProps: quick },
      },
      classNames: { ...field, dropdown: controls.dropdown ?? '', option: controls.option ?? '' },
    }),
    RadioGroup: RadioGroup.extend({
      defaultProps: { inputWrapperOrder: labelAbove },
      classNames: { label: field.label, description: field.description, error: field.error },
    }),
    Checkbox: Checkbox.extend({ classNames: { ...inline, input: controls.tick ?? '' } }),
    Radio: Radio.extend({ classNames: { ...inline, radio: controls.tick ?? '' } }),
    Switch: Switch.extend({
      defaultProps: { withThumbIndicator: false },
      classNames: { ...inline, track: controls.track ?? '', thumb: controls.thumb ?? '' },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { transitionDuration: 0 },
      classNames: {
        root: controls.segments ?? '',
        control: controls.segment ?? '',
        label: controls.segmentLabel ?? '',
        indicator: controls.segmentMark ?? '',
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } },
      classNames: { tooltip: controls.tooltip ?? '' },
    }),
    Popover: Popover.extend({
      defaultProps: { radius: 'lg', shadow: 'md', transitionProps: quick },
      classNames: { dropdown: controls.dropdown ?? '' },
    }),
    Menu: Menu.extend({
      defaultProps: { radius: 'lg', shadow: 'md', transitionProps: quick },
      classNames: { dropdown: controls.dropdown ?? '', item: controls.menuItem ?? '' },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 'xl',
        shadow: 'lg',
        centered: true,
        transitionProps: quick,
        overlayProps: { backgroundOpacity: 0.32 },
        // A dialog's head is not a second banner beside the window's bar.
        attributes: { header: { role: 'presentation' } },
      },
      classNames: {
        title: controls.dialogTitle ?? '',
        content: controls.dialog ?? '',
        header: controls.dialogHead ?? '',
      },
    }),
  },
})

const named = (tokens: Tokens) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--fb-${name}`, value]))

const mantine = {
  '--mantine-color-body': 'var(--fb-page)',
  '--mantine-color-text': 'var(--fb-ink)',
  '--mantine-color-bright': 'var(--fb-ink)',
  '--mantine-color-dimmed': 'var(--fb-quiet)',
  '--mantine-color-anchor': 'var(--fb-accent)',
  '--mantine-color-error': 'var(--fb-madder)',
  '--mantine-color-placeholder': 'var(--fb-quiet)',
  '--mantine-color-default': 'var(--fb-raised)',
  '--mantine-color-default-hover': 'var(--fb-hover)',
  '--mantine-color-default-color': 'var(--fb-ink)',
  '--mantine-color-default-border': 'var(--fb-strong)',
  '--mantine-color-disabled': 'var(--fb-side)',
  '--mantine-color-disabled-color': 'var(--fb-quiet)',
  '--mantine-color-disabled-border': 'var(--fb-rule)',
}

/** Puts the tokens behind Mantine's own names and ours, so that no component carries a colour value. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...named(light), ...mantine },
  dark: { ...named(dark), ...mantine },
})

import { Tooltip } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconHash,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useRef, useSyncExternalStore } from 'react'
import { keys } from '../frame/keys'
import styles from './prose.module.css'

type Tool = {
  name: string
  keys: string
  icon: TablerIcon
  /** Whether it is so where the cursor is. */
  on: (editor: Editor) => boolean
  press: (editor: Editor) => unknown
}

const ctrl = keys.mac ? '⌘' : 'Ctrl '
const shift = keys.mac ? '⇧' : 'Shift '
const alt = keys.mac ? '⌥' : 'Alt '

const tools: readonly Tool[] = [
  {
    name: 'Heading',
    keys: `${ctrl}${alt}2`,
    icon: IconHeading,
    on: (editor) => editor.isActive('heading'),
    press: (editor) => editor.chain().focus().toggleTextHeading().run(),
  },
  {
    name: 'Bold',
    keys: `${ctrl}B`,
    icon: IconBold,
    on: (editor) => editor.isActive('bold'),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    keys: `${ctrl}I`,
    icon: IconItalic,
    on: (editor) => editor.isActive('italic'),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'List',
    keys: `${ctrl}${shift}8`,
    icon: IconList,
    on: (editor) => editor.isActive('bulletList'),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    keys: `${ctrl}${shift}7`,
    icon: IconListNumbers,
    on: (editor) => editor.isActive('orderedList'),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Quotation',
    keys: `${ctrl}${shift}B`,
    icon: IconBlockquote,
    on: (editor) => editor.isActive('blockquote'),
    press: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

/** The few things a text can have, for the text that is being written; and the way to a figure or a quote. */
export function Toolbar({ editor }: { editor: Editor | null }) {
  const bar = useRef<HTMLDivElement>(null)
  const on = useToolsOn(editor)
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const next = buttons.findIndex((button) => button.matches(':focus')) + by
    buttons.at(next % buttons.length)?.focus()
    event.preventDefault()
  }
  const off = editor === null || !editor.isEditable
  return (
    <div ref={bar} className={styles.toolbar} role="toolbar" aria-label="How the text looks" onKeyDown={walk}>
      {tools.map(({ name, keys, icon: Icon, press }, at) => (
        <Tooltip key={name} label={`${name} (${keys})`}>
          <button
            type="button"
            aria-label={name}
            aria-pressed={on[at] === '1'}
            aria-disabled={off}
            tabIndex={at === 0 ? 0 : -1}
            // The cursor stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (!off) press(editor)
            }}
          >
            <Icon size="1.125rem" stroke={1.5} aria-hidden />
          </button>
        </Tooltip>
      ))}
      <span className={styles.divider} aria-hidden="true" />
      <button
        type="button"
        className={styles.figureTool}
        aria-disabled={off}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!off) askForFigure(editor)
        }}
      >
        <IconHash size="1rem" stroke={1.5} aria-hidden />
        Figure or quote
      </button>
    </div>
  )
}

/** Types # where the cursor is, with a space before it where there is none: the list opens. */
function askForFigure(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, undefined, '\ufffc')
  editor
    .chain()
    .focus()
    .insertContent(before === '' || /[\s([“‘]/.test(before) ? '#' : ' #')
    .run()
}

/** Which tools are on, as letters: drawn anew only when one of them turns. */
function useToolsOn(editor: Editor | null): string {
  return useSyncExternalStore(
    (changed) => {
      editor?.on('transaction', changed)
      return () => editor?.off('transaction', changed)
    },
    () => (editor === null || editor.isDestroyed ? '' : tools.map((tool) => (tool.on(editor) ? '1' : '0')).join('')),
  )
}

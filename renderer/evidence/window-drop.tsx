import { useEffect, useEffectEvent, useState } from 'react'
import { isBookPath } from '../../shared/rules/book-path'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { useTakingIn } from './taking-in'
import styles from './taking-in.module.css'
import type { Target } from './target'
import { targetAt } from './targets'

/** Whether what hangs over the window are files; their names are only told when they are let go. */
const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** What hangs over the window goes away with no `dragleave` of its own (Esc); milliseconds without a sign of it. */
const goneAfter = 400

/**
 * Takes in what is dropped anywhere in the window, or pasted where no text is. What a field takes itself (the logo)
 * is left to it; that nothing dropped is navigated to is the preload's and the main process's doing.
 */
export function WindowDrop() {
  const { now, takeFiles, takePasted } = useTakingIn()
  const { say } = useNotices()
  const { location, choose } = useNavigation()
  /** `undefined`: nothing hangs over the window. */
  const [over, setOver] = useState<Target | null | undefined>(undefined)

  const show = async (taken: ReturnType<typeof takeFiles>) => {
    const first = (await taken)?.added[0]
    if (first !== undefined && location.place === 'evidence')
      choose({ place: 'evidence', view: 'register', chosen: first.id })
  }
  const take = (files: readonly File[], place: EventTarget | null) => {
    const target = targetAt(place)
    const paths = window.fairbook.pathsOf(files)
    // Books are opened, by the preload; they are not evidence.
    const here = paths.filter((path) => path !== '' && !isBookPath(path))
    const pasted = files[paths.indexOf('')]
    if (here.length === 0 && pasted === undefined) return
    if (now.state === 'running') return say('Other files are being taken in. Drop these again when that is done.')
    if (here.length > 0) void show(takeFiles(here, target))
    else if (pasted !== undefined) void show(takePasted(pasted, target))
  }
  const hover = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return
    setOver(event.defaultPrevented ? undefined : targetAt(event.target))
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(undefined)
    if (!carriesFiles(event) || event.defaultPrevented) return
    take([...(event.dataTransfer?.files ?? [])], event.target)
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    // A cell or a text copied from another program brings a picture of itself along; a picture copied from a page
    // only its address, in HTML.
    const text = event.clipboardData?.types.includes('text/plain') ?? false
    if (event.defaultPrevented || files.length === 0 || text) return
    event.preventDefault()
    take(files, event.target)
  })
  useEffect(() => {
    let gone: ReturnType<typeof setTimeout> | undefined
    const onHover = (event: DragEvent) => {
      clearTimeout(gone)
      gone = setTimeout(() => setOver(undefined), goneAfter)
      hover(event)
    }
    const onDrop = (event: DragEvent) => drop(event)
    const onPaste = (event: ClipboardEvent) => paste(event)
    document.addEventListener('dragover', onHover)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      clearTimeout(gone)
      document.removeEventListener('dragover', onHover)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
  if (over === undefined) return null
  return (
    <div className={styles.overlay}>
      <p>
        <strong>Drop to keep as evidence</strong>
        <span>{over === null ? 'In the register of this book' : `For ${over.words}`}</span>
      </p>
    </div>
  )
}

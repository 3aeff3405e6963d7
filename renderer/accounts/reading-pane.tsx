import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, type Ref, useState } from 'react'
import type { AccountsDocument } from '../../shared/model/document'
import { Paper } from './paper/paper'
import styles from './reading-pane.module.css'

type Zoom = 'width' | 'page'

/** A4 in CSS pixels, and what stands around a page. */
const sheet = { width: 794, height: 1123 }
const around = 32

type Props = {
  document: AccountsDocument
  busy: boolean
  pane: Ref<HTMLElement>
  /** In place of the choice how large the pages are; they are as wide as there is room then. */
  beside?: ReactNode
}

/** The accounts as white pages, as wide as there is room or each whole in sight. */
export function ReadingPane({ document, busy, pane, beside }: Props) {
  const [zoom, setZoom] = useState<Zoom>('width')
  const { ref, width, height } = useElementSize()
  const wide = (width - around) / sheet.width
  const scale = Math.max(0.3, Math.min(1.4, zoom === 'width' ? wide : Math.min(wide, (height - around) / sheet.height)))
  return (
    <div className={styles.reading}>
      <div className={styles.head}>
        <p className={styles.said}>
          {busy ? 'Writing the pages anew…' : 'The same as in Word, which may turn a page elsewhere.'}
        </p>
        {beside ?? (
          <SegmentedControl<Zoom>
            aria-label="How large the pages are"
            size="xs"
            value={zoom}
            onChange={setZoom}
            data={[
              { value: 'width', label: 'Fit the width' },
              { value: 'page', label: 'Whole page' },
            ]}
          />
        )}
      </div>
      <div ref={ref} className={styles.room}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section ref={pane} className={styles.pages} aria-label="The accounts as pages" tabIndex={0}>
          <div style={{ zoom: width === 0 ? 0.6 : scale }}>
            <Paper document={document} />
          </div>
        </section>
      </div>
    </div>
  )
}

import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OpenedPdf } from './pdf-document'
import styles from './preview.module.css'
import { Zoomed } from './zoomed'

type Props = { id: string; bytes: number; name: string }

/** In CSS pixels: as wide as the panel has room; and large enough to be read. */
const small = 300
const large = 1600

/** The first page of a PDF, fitted; pressing it shows all pages, larger. */
export function PdfPreview({ id, bytes, name }: Props) {
  const [pdf, setPdf] = useState<OpenedPdf | null>(null)
  const [broken, setBroken] = useState(false)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    let gone = false
    let opened: OpenedPdf | null = null
    const read = async () => {
      // Only where there is a PDF to be seen.
      const { openPdf } = await import('./pdf-document')
      const one = await openPdf(id, bytes)
      if (gone) return one.close()
      opened = one
      setPdf(one)
    }
    read().catch(() => {
      if (!gone) setBroken(true)
    })
    return () => {
      gone = true
      opened?.close()
    }
  }, [id, bytes])
  if (broken) return <p className={styles.said}>This PDF can’t be drawn here. Save a copy to open it elsewhere.</p>
  if (pdf === null) return <div className={styles.waiting} />
  return (
    <>
      <button type="button" className={styles.fitted} aria-label={`See ${name} larger`} onClick={() => setOpen(true)}>
        <PdfPage pdf={pdf} page={1} width={small} label={`${name}, page 1`} />
      </button>
      <p className={styles.said}>{pdf.pages === 1 ? 'One page.' : `Page 1 of ${pdf.pages}.`}</p>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={name}
        size="min(72rem, 94vw)"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Pages pdf={pdf} name={name} />
      </Modal>
    </>
  )
}

function Pages({ pdf, name }: { pdf: OpenedPdf; name: string }) {
  const [page, setPage] = useState(1)
  return (
    <Zoomed
      label={name}
      before={
        <span className={styles.zoom}>
          <Button variant="default" onClick={() => setPage(page - 1)} disabled={page === 1}>
            Page before
          </Button>
          <span className={styles.percent}>
            {page} of {pdf.pages}
          </span>
          <Button variant="default" onClick={() => setPage(page + 1)} disabled={page === pdf.pages}>
            Next page
          </Button>
        </span>
      }
    >
      {(width) => <PdfPage pdf={pdf} page={page} width={large} shown={width} label={`${name}, page ${page}`} />}
    </Zoomed>
  )
}

type PageProps = {
  pdf: OpenedPdf
  page: number
  /** For which it is drawn. */
  width: number
  /** How wide it is shown; null or left out: fitted. */
  shown?: string | null
  label: string
}

function PdfPage({ pdf, page, width, shown = null, label }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let gone = false
    // Drawn apart, so that of two pages asked for in a row the first does not fall into the second.
    const drawn = document.createElement('canvas')
    pdf.draw(page, drawn, width).then(
      () => {
        if (gone || canvas.current === null) return
        canvas.current.width = drawn.width
        canvas.current.height = drawn.height
        canvas.current.getContext('2d')?.drawImage(drawn, 0, 0)
      },
      () => {
        if (!gone) setBroken(true)
      },
    )
    return () => {
      gone = true
    }
  }, [pdf, page, width])
  if (broken) return <p className={styles.said}>This page can’t be drawn here.</p>
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      style={shown === null ? {} : { width: shown }}
      data-fit={shown === null || undefined}
    />
  )
}

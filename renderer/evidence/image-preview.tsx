import { Modal } from '@mantine/core'
import { useState } from 'react'
import styles from './preview.module.css'
import { useObjectUrl } from './use-object-url'
import { Zoomed } from './zoomed'

type Props = { id: string; mediaType: string; name: string }

/** A picture, fitted; pressing it shows it larger. */
export function ImagePreview({ id, mediaType, name }: Props) {
  const { url, problem } = useObjectUrl(id, mediaType)
  const [broken, setBroken] = useState(false)
  const [open, setOpen] = useState(false)
  if (problem !== null) return <p className={styles.said}>{problem.message}</p>
  if (broken) return <p className={styles.said}>This picture can’t be drawn here. Save a copy to open it elsewhere.</p>
  if (url === null) return <div className={styles.waiting} />
  return (
    <>
      <button type="button" className={styles.fitted} aria-label={`See ${name} larger`} onClick={() => setOpen(true)}>
        <img src={url} alt={name} onError={() => setBroken(true)} />
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={name}
        size="min(72rem, 94vw)"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Zoomed label={name}>
          {(width) => (
            <img src={url} alt={name} style={width === null ? {} : { width }} data-fit={width === null || undefined} />
          )}
        </Zoomed>
      </Modal>
    </>
  )
}

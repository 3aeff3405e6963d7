import { useEffect, useState } from 'react'
import type { FairbookProblem } from '../../shared/model/error'
import { problemOf } from '../client/bridge'
import { piecesOf } from './bytes'

/** An address of a kept file within this window, for as long as it is shown. Read in pieces; let go of with its page. */
export function useObjectUrl(id: string, mediaType: string): { url: string | null; problem: FairbookProblem | null } {
  const [held, setHeld] = useState<{ url: string | null; problem: FairbookProblem | null }>({
    url: null,
    problem: null,
  })
  useEffect(() => {
    let gone = false
    let url: string | null = null
    const read = async () => {
      const pieces: BlobPart[] = []
      for await (const piece of piecesOf(id)) {
        if (gone) return
        pieces.push(piece)
      }
      url = URL.createObjectURL(new Blob(pieces, { type: mediaType }))
      setHeld({ url, problem: null })
    }
    read().catch((error) => {
      if (!gone) setHeld({ url: null, problem: problemOf(error) })
    })
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [id, mediaType])
  return held
}

import { getDocument, PDFDataRangeTransport, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pieceSize } from '../../shared/rules/pieces'
import { call } from '../client/bridge'
import { bytesOf } from './bytes'

/** A kept PDF whose pages can be drawn. */
export type OpenedPdf = {
  pages: number
  /** Draws a page (from 1) as wide as so many CSS pixels. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>
  close(): void
}

/** Reads of the file what a page needs and no more: a scan of a hundred pages is never whole in memory. */
class KeptFile extends PDFDataRangeTransport {
  constructor(
    private readonly id: string,
    length: number,
    private readonly onProblem: (error: unknown) => void,
  ) {
    super(length, null)
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).catch(this.onProblem)
  }

  async #read(begin: number, end: number): Promise<void> {
    const whole = new Uint8Array(end - begin)
    for (let at = begin; at < end; ) {
      const { bytes } = await call('evidence.read', { id: this.id, offset: at, length: Math.min(pieceSize, end - at) })
      const piece = bytesOf(bytes)
      whole.set(piece, at - begin)
      at += piece.length
    }
    this.onDataRange(begin, whole)
  }
}

/**
 * Opens a kept PDF. Its scripts are never run, its links lead nowhere, and nothing is fetched for it: fonts it does
 * not bring along are drawn with those of the system.
 * @throws an Error of the library when it is no PDF that can be read, or is locked with a password
 */
export async function openPdf(id: string, bytes: number): Promise<OpenedPdf> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  try {
    const document = await new Promise<Awaited<ReturnType<typeof getDocument>['promise']>>((resolve, reject) => {
      const task = getDocument({
        range: new KeptFile(id, bytes, reject),
        rangeChunkSize: 262_144,
        disableAutoFetch: true,
        disableStream: true,
        useWasm: false,
        useWorkerFetch: false,
        useSystemFonts: true,
        enableXfa: false,
        worker,
      })
      task.promise.then(resolve, reject)
    })
    return {
      pages: document.numPages,
      async draw(number, canvas, width) {
        const page = await document.getPage(number)
        const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
        const viewport = page.getViewport({ scale })
        canvas.width = Math.floor(viewport.width)
        canvas.height = Math.floor(viewport.height)
        await page.render({ canvas, viewport }).promise
        page.cleanup()
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

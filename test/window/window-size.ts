import { expect, type Workbench } from './harness'

export type Size = { width: number; height: number; zoom: 1 | 2 }

/** Sets the size of what the first window shows, in pixels of the screen, and how large it shows it. */
export async function setSize({ app, page }: Workbench, { width, height, zoom }: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
      window?.webContents.setZoomFactor(size.zoom)
    },
    { width, height, zoom },
  )
  await expect
    .poll(() => page.evaluate(() => [globalThis.innerWidth, globalThis.innerHeight]))
    .toEqual([width / zoom, height / zoom])
}

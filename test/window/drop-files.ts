import type { Locator, Page } from '@playwright/test'

/**
 * Drags files from outside over something and lets them go there, as the system would: only so do they come with
 * their paths. With `hold` they stay hanging over it; what is answered lets them go.
 */
export async function dragFiles(page: Page, paths: readonly string[], over: Locator): Promise<() => Promise<void>> {
  const box = await over.boundingBox()
  if (box === null) throw new Error('Nothing to drop on is on the page')
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) }
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at, data })
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at, data })
  return async () => {
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at, data })
    await session.detach()
  }
}

/** Drops files from outside on something. */
export async function dropFiles(page: Page, paths: readonly string[], on: Locator): Promise<void> {
  await (await dragFiles(page, paths, on))()
}

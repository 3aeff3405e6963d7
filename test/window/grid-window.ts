import type { Locator, Page } from '@playwright/test'
import { expect, type Workbench } from './harness'
import { goTo, openSample } from './sample-window'

export const january = '1 to 31 January 2025'
export const february = '1 to 28 February 2025'

export const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })

/** The cell of a row in a column named in the head: "January 2025", "2025". */
export async function cell(page: Page, name: string, column: string): Promise<Locator> {
  const head = page.getByRole('columnheader', { name: column, exact: true })
  const place = await head.getAttribute('aria-colindex')
  return row(page, name).locator(`[aria-colindex="${place}"]`)
}

export const saved = (page: Page) => page.getByRole('status', { name: 'Saved state' })

export async function toMonths({ page }: Workbench): Promise<void> {
  await openSample(page)
  await goTo(page, 'Readings')
  await page.getByRole('radio', { name: 'Months' }).press('Space')
  await expect(page.getByRole('columnheader', { name: '1 to 31 January 2025' })).toBeVisible()
}

import type { Locator, Page } from '@playwright/test'
import { expect } from './harness'

/** Begins with the sample from the welcome page, giving the name that is asked for once. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around in the sample' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who makes the changes?' })
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ruth Calder')
  await dialog.getByRole('button', { name: 'Keep this name' }).click()
  await expect(page.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible({ timeout: 30_000 })
}

/** Goes to a place by its name in the sidebar. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: place, exact: true }).click()
  await expect(page.getByRole('navigation').getByRole('button', { name: place, exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
}

/** Goes to the social benefit table, the second view of the outcomes. */
export async function goToSocialBenefit(page: Page): Promise<void> {
  await goTo(page, 'Outcomes and indicators')
  await page.getByRole('radio', { name: 'Social benefit table' }).press('Space')
  await expect(page.getByRole('radio', { name: 'Social benefit table' })).toBeChecked()
}

/** The side panel of what is chosen. */
export const panelOf = (page: Page, title: RegExp | string): Locator => page.getByRole('complementary', { name: title })

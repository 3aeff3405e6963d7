import { join } from 'node:path'
import { expect, test } from './harness'
import { goTo, openSample } from './sample-window'

test('a book of one’s own begins with the structure of the sample', async ({ start }) => {
  const { page, folder, answerDialogs } = await start()
  await openSample(page)
  await page.getByRole('button', { name: 'Begin your own from its structure…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Begin your own book from this structure' })
  const words = (name: string) => dialog.getByRole('radio', { name })
  await expect(words('Everything')).toBeChecked()
  await expect(dialog).toContainText('Six objectives')

  // Without a name it says so, and nothing is begun; Cancel leaves everything as it was.
  await dialog.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(dialog).toContainText('Write the name of the organisation.')
  await dialog.getByRole('textbox', { name: 'What is the organisation called?' }).fill('Thornley Village Hall')
  await dialog.getByRole('button', { name: 'Choose where to keep it…' }).click()
  // The save dialog was cancelled: the form is still there with all that was typed.
  await expect(dialog.getByRole('textbox', { name: 'What is the organisation called?' })).toHaveValue(
    'Thornley Village Hall',
  )

  // By keyboard: the second choice, then the button.
  await words('Everything').press('ArrowDown')
  await expect(words('Objectives and stakeholders')).toBeChecked()
  await answerDialogs({ save: [join(folder, 'thornley.fairbook')] })
  await dialog.getByRole('button', { name: 'Choose where to keep it…' }).press('Enter')
  await expect(page.getByRole('navigation')).toContainText('Thornley Village Hall')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, 'Stakeholders')
  await expect(page.getByRole('button', { name: 'Swimmers', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undo: Began with the structure of Harbour Lane/ })).toBeVisible()
})

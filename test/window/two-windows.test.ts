import { enginePids, expect, test, type Workbench } from './harness'
import { goTo, openSample } from './sample-window'

/** A second window on the book of the first, once it shows it. */
async function another({ app, chooseFromMenu }: Workbench) {
  const [second] = await Promise.all([app.waitForEvent('window'), chooseFromMenu('another-window')])
  await expect(second.getByRole('heading', { name: 'Harbour Lane in 2025' })).toBeVisible()
  return second
}

test('two windows on one book stay in step, through one engine', async ({ start }) => {
  const window = await start()
  const first = window.page
  await openSample(first)
  const second = await another(window)
  expect(await enginePids(window.app)).toHaveLength(1)

  await test.step('what is typed in one stands in the other, and can be taken back there', async () => {
    await goTo(first, 'Stakeholders')
    await goTo(second, 'Stakeholders')
    const name = first.getByRole('textbox', { name: 'Add a stakeholder' })
    await name.fill('Dog walkers')
    await name.press('Enter')
    await expect(second.getByRole('button', { name: 'Dog walkers', exact: true })).toBeVisible()
    await second.getByRole('button', { name: /^Undo: .*Dog walkers/ }).click()
    await expect(first.getByRole('button', { name: 'Dog walkers', exact: true })).toHaveCount(0)
    await expect(first.getByRole('button', { name: /^Redo: .*Dog walkers/ })).toBeVisible()
  })

  await test.step('an engine that dies is started again once, for both', async () => {
    const [pid] = await enginePids(window.app)
    if (pid === undefined) throw new Error('No engine runs.')
    process.kill(pid, 'SIGKILL')
    for (const page of [first, second]) {
      await expect(page.getByRole('status', { name: 'Saved state' })).toContainText('Saved')
    }
    await first.getByRole('button', { name: /^Redo: .*Dog walkers/ }).click()
    for (const page of [first, second])
      await expect(page.getByRole('button', { name: 'Dog walkers', exact: true })).toBeVisible()
    expect(await enginePids(window.app)).toHaveLength(1)
  })

  await test.step('one that is closed leaves the other at work', async () => {
    await first.close()
    await second.getByRole('button', { name: /^Undo: .*Dog walkers/ }).click()
    await expect(second.getByRole('button', { name: 'Dog walkers', exact: true })).toHaveCount(0)
    await window.chooseFromMenu('close-book')
    await expect(second.getByRole('heading', { name: 'Your books' })).toBeVisible()
    await expect.poll(() => enginePids(window.app)).toEqual([])
  })
})

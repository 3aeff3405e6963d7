import { expect, test } from './harness'

test('the welcome page opens', async ({ start }) => {
  const { page, app } = await start()
  await expect(page.getByRole('heading', { name: 'Fairbook' })).toBeVisible()
  expect(page.url()).toBe('fairbook://app/')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.getTitle()))).toEqual([
    'Fairbook',
  ])
})

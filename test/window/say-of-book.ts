import type { ElectronApplication } from '@playwright/test'

/**
 * From the next change on the book says this of itself, and of its years. Whoever runs the tests may write to
 * any file, and a year is approved by an audit alone.
 */
export async function sayOfBook(
  app: ElectronApplication,
  said: { readOnly?: true; status?: 'approved' },
): Promise<void> {
  await app.evaluate(({ ipcMain, BrowserWindow }, { readOnly, status }) => {
    const answer = Reflect.get(ipcMain, '_invokeHandlers').get('fairbook:call')
    const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc
    ipc?.removeHandler('fairbook:call')
    ipc?.handle('fairbook:call', async (event, ...call) => {
      const given = await answer(event, ...call)
      if (call[1] !== 'book.info') return given
      const years = given.result.years.map((year: object) => (status === undefined ? year : { ...year, status }))
      return { ...given, result: { ...given.result, years, readOnly: readOnly ?? given.result.readOnly } }
    })
  }, said)
}

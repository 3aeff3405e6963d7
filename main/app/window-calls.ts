import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { type Answer, type DesktopCall, desktopContract } from '../../shared/desktop'
import { FairbookError } from '../../shared/model/error'
import type { BookWindow } from './book-window'
import { type desktopHandlers, mustBeChosen, mustBeGiven } from './desktop-calls'
import { unforeseen } from './log'
import { isOurs } from './security'
import type { Windows } from './windows'

const Call = z.tuple([z.number().int(), z.string().max(100), z.unknown()])

/** The tasks of the contract that write files, and the fields that say where: a page cannot name a place of its own. */
const placesWritten = new Map([
  ['accounts.export', ['word', 'excel']],
  ['experiences.export', ['excel']],
  ['experiences.slips', ['word', 'excel']],
  ['evidence.saveAs', ['path']],
  ['evidence.exportRegister', ['folder']],
  ['people.export', ['folder']],
])

const Fields = z.record(z.string(), z.unknown())
const Paths = z.array(z.string())

/** Answers the calls of our windows, and of nobody else. */
export function answerCalls(windows: Windows, handlers: ReturnType<typeof desktopHandlers>): void {
  ipcMain.handle('fairbook:call', async (event, ...args): Promise<Answer> => {
    try {
      const window = ourWindow(event, windows)
      if (window === undefined) throw new FairbookError('refused', 'Only a window of Fairbook may ask this.')
      const [call, name, input] = Call.parse(args)
      return { ok: true, result: await answer(window, handlers, call, name, input) }
    } catch (error) {
      return { ok: false, problem: (error instanceof FairbookError ? error : unforeseen(error)).toProblem() }
    }
  })
  ipcMain.on('fairbook:left', (event) => ourWindow(event, windows)?.left())
  // Sent before the call that reads them, on the same way.
  ipcMain.on('fairbook:given', (event, paths) => {
    const window = ourWindow(event, windows)
    const named = Paths.safeParse(paths)
    if (named.success) for (const path of named.data) window?.givenPaths.add(path)
  })
  // One after the other: two at once would both open in the window that is empty.
  let opening = Promise.resolve()
  ipcMain.on('fairbook:dropped', (event, path) => {
    const named = z.string().safeParse(path)
    if (ourWindow(event, windows) !== undefined && named.success)
      opening = opening.then(() => windows.openBook(named.data))
  })
}

async function answer(
  window: BookWindow,
  handlers: ReturnType<typeof desktopHandlers>,
  call: number,
  name: string,
  input: unknown,
): Promise<unknown> {
  if (isDesktopCall(name)) {
    const parsed = desktopContract[name].input.safeParse(input)
    if (!parsed.success) throw new FairbookError('wrong-input', z.prettifyError(parsed.error))
    // Name and input belong together; the compiler cannot follow that through the table.
    const handler = handlers[name] as (window: BookWindow, input: unknown) => unknown
    return handler(window, parsed.data)
  }
  const fields = Fields.safeParse(input)
  for (const place of placesWritten.get(name) ?? []) mustBeChosen(window, fields.data?.[place])
  if (name === 'evidence.addFiles') mustBeGiven(window, fields.data?.paths)
  return window.book.call(window, name, input, call)
}

function isDesktopCall(name: string): name is DesktopCall {
  return Object.hasOwn(desktopContract, name)
}

/** The window that asks, if it is the main frame of one of ours and shows our own page. */
function ourWindow(event: IpcMainInvokeEvent | IpcMainEvent, windows: Windows): BookWindow | undefined {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOurs(frame.url) ? windows.of(event.sender) : undefined
}

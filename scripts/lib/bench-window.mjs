import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { quantile } from './bench-engine.mjs'
import { nodeEnvironment } from './node-runtime.mjs'
import { root } from './places.mjs'

/** The least an Electron program can be: one window with one heading. */
const emptyProgram = `
import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  window.loadURL('data:text/html,<h1>Empty</h1>')
})
`

/**
 * Cold starts of an empty Electron window, of the welcome page, and of a book's home page, taken in turns.
 * @param {string} executable the Electron to start
 * @param {string} book
 * @param {string} folder for settings and the empty program
 * @returns {Promise<import('./bench-engine.mjs').Measurement[]>}
 */
export async function benchWindow(executable, book, folder) {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(
    join(empty, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(empty, 'main.js'), emptyProgram)

  const starts = {
    empty: { program: [empty], heading: 'Empty' },
    welcome: { program: [root], heading: 'Fairbook' },
    book: { program: [root, book], heading: '' },
  }
  /** @type {Record<keyof typeof starts, number[]>} */
  const taken = { empty: [], welcome: [], book: [] }
  const rounds = 7
  for (let round = 0; round < rounds; round += 1) {
    for (const name of /** @type {const} */ (['empty', 'welcome', 'book'])) {
      const { program, heading } = starts[name]
      const settings = join(folder, `settings-${name}`)
      taken[name].push(await coldStart(executable, [`--user-data-dir=${settings}`, ...program], heading))
    }
  }
  // The first of each fills the caches of the disk.
  const median = (/** @type {number[]} */ times) => quantile(times.slice(1), 0.5)
  return [
    { what: 'Cold start, empty Electron window', is: median(taken.empty), unit: 'ms' },
    { what: 'Cold start, welcome page', is: median(taken.welcome), unit: 'ms' },
    {
      what: 'Welcome page against empty window',
      is: median(taken.welcome) / median(taken.empty),
      unit: '×',
      goal: 1.5,
    },
    { what: 'Cold start, home page of the large book', is: median(taken.book), unit: 'ms' },
    { what: 'Home page against empty window', is: median(taken.book) / median(taken.empty), unit: '×' },
    ...(await keystrokes(executable, book, folder)),
    ...(await daybook(executable, book, folder)),
    ...(await writing(executable, book, folder)),
  ]
}

/**
 * From a key to the frame that shows it, in the grid of readings: figures typed down a column of months, with
 * Enter after each. The keys are trusted ones, sent to the window as the system sends them.
 * @param {string} executable
 * @param {string} book
 * @param {string} folder
 * @returns {Promise<import('./bench-engine.mjs').Measurement[]>}
 */
async function keystrokes(executable, book, folder) {
  const app = await launch(executable, [`--user-data-dir=${join(folder, 'settings-keys')}`, root, book])
  try {
    const page = await app.firstWindow()
    await page.locator('h1:not(:text-is("Fairbook"))').first().waitFor({ timeout: 60_000 })
    const name = page.getByRole('dialog').getByRole('textbox')
    await page.waitForTimeout(500)
    if (await name.isVisible()) {
      await name.fill('Bench')
      await page.keyboard.press('Enter')
    }
    const opened = performance.now()
    await page.getByRole('navigation').getByRole('button', { name: 'Readings', exact: true }).click()
    await page.getByRole('gridcell').first().waitFor()
    const first = performance.now() - opened
    await page.getByRole('radio', { name: 'Months' }).press('Space')
    const cell = page.locator('[role=gridcell][data-kind=period][aria-readonly=false]').first()
    await cell.click()
    await page.evaluate(watchKeys)
    for (let figure = 0; figure < 40; figure += 1) {
      for (const key of [...String(120 + figure), 'Enter']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(30)
      }
    }
    /** @type {number[]} */
    const taken = await page.evaluate('window.keysTaken')
    return [
      { what: 'Readings of the large book, first rows', is: first, unit: 'ms' },
      { what: 'Key to painted frame in the grid, median', is: quantile(taken, 0.5), unit: 'ms', goal: 50 },
      { what: 'Key to painted frame in the grid, 95th percentile', is: quantile(taken, 0.95), unit: 'ms', goal: 50 },
    ]
  } finally {
    await app.close()
  }
}

/**
 * The daybook of 50,000 notes: from a key in its search to the frame that shows another answer, and the frames while
 * the list scrolls by a hundred points a frame.
 * @param {string} executable
 * @param {string} book
 * @param {string} folder
 * @returns {Promise<import('./bench-engine.mjs').Measurement[]>}
 */
async function daybook(executable, book, folder) {
  const app = await launch(executable, [`--user-data-dir=${join(folder, 'settings-keys')}`, root, book])
  try {
    const page = await app.firstWindow()
    await page.locator('h1:not(:text-is("Fairbook"))').first().waitFor({ timeout: 60_000 })
    await page.getByRole('navigation').getByRole('button', { name: 'Daybook' }).click()
    await page.getByRole('listbox', { name: 'What was noted' }).getByRole('option').first().waitFor()
    await page.waitForTimeout(1000)
    /** @type {number[]} */
    const frames = await page.evaluate(scrollFrames)
    await page.getByRole('searchbox', { name: 'Find in the daybook' }).focus()
    await page.evaluate(watchAnswers)
    for (const word of ['cold', 'pool', 'the']) {
      for (const key of [...word, 'Escape']) {
        await page.keyboard.press(key)
        await page.waitForTimeout(400)
      }
    }
    /** @type {number[]} */
    const taken = await page.evaluate('window.answersTaken')
    return [
      { what: 'Key to answer in the daybook of 50,000, median', is: quantile(taken, 0.5), unit: 'ms', goal: 100 },
      { what: 'Daybook of 50,000 scrolling, frame, 99th in 100', is: quantile(frames, 0.99), unit: 'ms', goal: 50 },
    ]
  } finally {
    await app.close()
  }
}

/**
 * From a key to the frame that shows it, in the middle of a chapter of 10,000 words with 200 live figures; with rests in
 * between, so that saving and the page beside fall into it.
 * @param {string} executable
 * @param {string} book
 * @param {string} folder
 * @returns {Promise<import('./bench-engine.mjs').Measurement[]>}
 */
async function writing(executable, book, folder) {
  const app = await launch(executable, [`--user-data-dir=${join(folder, 'settings-keys')}`, root, book])
  try {
    const page = await app.firstWindow()
    await page.locator('h1:not(:text-is("Fairbook"))').first().waitFor({ timeout: 60_000 })
    const words = 'We counted what people said and did this year and wrote it down here. '.repeat(7)
    const paragraphs = Array.from({ length: 100 }, (_, at) => `${at}. ${words}Then [73,385](I-01) and [31.2%](I-02).`)
    await page.evaluate(async (text) => {
      const call = async (/** @type {string} */ name, /** @type {object} */ input) =>
        (await Reflect.get(globalThis, 'fairbook').call(name, input)).result
      const yearId = (await call('book.info', {})).years.at(-1).id
      await call('narrative.write', { yearId, place: 'foreword', text })
    }, paragraphs.join('\n\n'))
    await page.getByRole('navigation').getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.getByRole('button', { name: 'Write', exact: true }).click()
    const text = page.getByRole('textbox', { name: 'Foreword', exact: true })
    await text.locator('[data-live]').nth(199).waitFor()
    await text.locator('p').nth(50).click()
    await page.waitForTimeout(5_000)
    await page.evaluate(watchKeys)
    for (let round = 0; round < 6; round += 1) {
      for (const key of 'some words in the middle of it ') {
        await page.keyboard.press(key === ' ' ? 'Space' : key)
        await page.waitForTimeout(40)
      }
      await page.waitForTimeout(1_200)
    }
    /** @type {number[]} */
    const taken = await page.evaluate('window.keysTaken')
    return [
      { what: 'Key to painted frame in 10,000 words, median', is: quantile(taken, 0.5), unit: 'ms', goal: 50 },
      {
        what: 'Key to painted frame in 10,000 words, 95th percentile',
        is: quantile(taken, 0.95),
        unit: 'ms',
        goal: 50,
      },
    ]
  } finally {
    await app.close()
  }
}

/** Runs in the page: the milliseconds from frame to frame while the page scrolls. */
const scrollFrames = `(async () => {
  const page = document.querySelector('main')
  const frames = []
  let last = performance.now()
  for (let frame = 0; frame < 300; frame += 1) {
    page.scrollTop += 100
    await new Promise((resolve) => requestAnimationFrame(resolve))
    frames.push(performance.now() - last)
    last = performance.now()
  }
  return frames
})()`

/** Runs in the page: notes for each key that changes what is found how long after it the first frame with that came. */
const watchAnswers = `{
  window.answersTaken = []
  const found = () => document.querySelector('search [role=status]').textContent
  addEventListener('keydown', (event) => {
    const before = found()
    const look = () => {
      if (performance.now() - event.timeStamp > 350) return
      if (found() === before) return requestAnimationFrame(look)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => window.answersTaken.push(performance.now() - event.timeStamp)
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }, true)
}`

/** Runs in the page: notes for each key how long after it the frame that shows it was handed over. */
const watchKeys = `{
  window.keysTaken = []
  addEventListener('keydown', (event) => {
    const pressed = event.timeStamp
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => window.keysTaken.push(performance.now() - pressed)
      channel.port2.postMessage(null)
    })
  }, true)
}`

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {string} heading what shows that the page can be used; any main heading when empty
 * @returns {Promise<number>} milliseconds from the start of the process
 */
async function coldStart(executable, args, heading) {
  const began = performance.now()
  const app = await launch(executable, args)
  try {
    const page = await app.firstWindow()
    const shown =
      heading === '' ? page.locator('h1:not(:text-is("Fairbook"))') : page.getByRole('heading', { name: heading })
    await shown.first().waitFor({ timeout: 60_000 })
    return performance.now() - began
  } finally {
    await app.close()
  }
}

/**
 * @param {string} executable
 * @param {string[]} args
 */
function launch(executable, args) {
  const { env } = nodeEnvironment()
  const defined = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return electron.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', ...args],
    env: defined,
  })
}

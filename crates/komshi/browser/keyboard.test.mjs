// The main job without a mouse, and pages as narrow as a screen of 1,280 pixels magnified four times (WCAG 2.2, 1.4.10).
// What a person hears on the way is written down in docs/accessibility.md.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from 'node:path'
import { shot, startBrowser, startKomshi } from './journey.mjs'

/** Stops on the way to something; more than that nobody walks. */
const MOST_STOPS = 60
let komshi
let browser

before(async () => {
  komshi = await startKomshi(['demo', '--practice'])
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await komshi?.stop()
})

/** What has the focus: its words, whether one sees that it has it, and whether nothing lies over it. */
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement
  const style = getComputedStyle(one)
  const box = one.getBoundingClientRect()
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const above = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2))
  return {
    words: (one.innerText || one.labels?.[0]?.innerText || one.getAttribute('aria-label') || one.name || one.tagName).trim().slice(0, 60),
    // The calendar inside a date field marks itself.
    marked: one.type === 'date' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    free: inside && (!above || one.contains(above) || above.contains(one) || above.tagName === 'LABEL'),
    body: one === document.body,
  }
})

/** Presses Tab until an element has the focus; every stop on the way must be seen. Answers how many stops there were. */
async function tabTo(page, locator) {
  const aim = await locator.first().elementHandle()
  for (let stops = 1; stops <= MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.body) continue
    assert.ok(at.marked, `${page.url()}: nothing shows that "${at.words}" has the focus`)
    assert.ok(at.free, `${page.url()}: "${at.words}" has the focus and cannot be seen`)
    if (await page.evaluate((one) => one === document.activeElement, aim)) return stops
  }
  throw new Error(`${page.url()}: ${locator} is not reached in ${MOST_STOPS} stops`)
}

/** Goes on with Enter, and waits for the page that answers. */
async function enter(page, locator) {
  await tabTo(page, locator)
  const answered = page.waitForEvent('domcontentloaded')
  await page.keyboard.press('Enter')
  await answered
}

const button = (page, name) => page.getByRole('button', { name, exact: true })
const link = (page, name) => page.getByRole('link', { name, exact: true })

test('the main job by keyboard alone', { timeout: 300_000 }, async () => {
  const page = await browser.newPage({ baseURL: komshi.address, viewport: { width: 1280, height: 800 }, locale: 'en', reducedMotion: 'reduce' })
  await page.goto('/language/en')
  await page.goto('/sign-in')
  await tabTo(page, page.locator('#user'))
  await page.keyboard.type('mirjana')
  await page.keyboard.press('Tab')
  await page.keyboard.type('komshi-demo')
  const signedIn = page.waitForEvent('domcontentloaded')
  await page.keyboard.press('Enter')
  await signedIn
  await page.goto('/language/en')

  // The first stop leads past everything that stands on each page.
  await page.goto('/')
  assert.equal(await tabTo(page, page.locator('.skip')), 1)
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content')

  await enter(page, link(page, 'Programmes'))
  await enter(page, page.locator('main a[href^="/programmes/"]').filter({ hasText: 'COVID' }))
  const programme = page.url().match(/programmes\/\d+/)[0]
  await enter(page, page.locator('.bar-nav').getByRole('link', { name: 'Lists' }))
  for (const [file, sharing] of [['office.xlsx', 'zajednice'], ['csw.xlsx', 'socijalni']]) {
    await page.goto(`/${programme}/lists`)
    // The dialogue for files is the system's own.
    await page.locator('input[type=file]').setInputFiles(join(komshi.data, 'lists', file))
    const select = page.locator('#sharing')
    await tabTo(page, select)
    const wanted = await select.locator('option', { hasText: sharing }).getAttribute('value')
    for (let steps = 0; await select.inputValue() !== wanted && steps < 5; steps += 1) await page.keyboard.press('ArrowDown')
    assert.equal(await select.inputValue(), wanted)
    await tabTo(page, page.locator('#given_on'))
    await page.keyboard.type('03012021')
    await enter(page, button(page, 'Read the file'))
    await page.waitForURL(/columns/)
    await enter(page, button(page, 'Import'))
    await page.getByRole('heading', { name: 'What the list brought' }).waitFor({ timeout: 60_000 })
  }

  // The queue: the buttons are reached too; the letters are tried in main-job.test.mjs.
  await page.goto(`/${programme}/review`)
  await enter(page, page.getByRole('button', { name: /^Different people/ }))
  const notice = page.locator('[role=status].good')
  await notice.waitFor()
  // What stands on the page from the beginning is announced to nobody: it is said once more where it changes.
  const spoken = page.locator('main > [aria-live=assertive]', { hasText: await notice.innerText() })
  await spoken.waitFor({ state: 'attached' })
  await spoken.waitFor({ state: 'detached' })

  // Somebody is found and opened, and who saw them is read.
  await page.goto('/people')
  await tabTo(page, page.locator('[data-find]'))
  await page.keyboard.type('Ristic Jov')
  await page.locator('.found a').first().waitFor()
  await enter(page, page.locator('.found a'))
  assert.match(page.url(), /people|households/)
  await enter(page, page.locator('main a[href*="/looks"]'))
  await page.locator('main').getByText('Mirjana').first().waitFor()
  await shot(page, 'by-keyboard')
})

test('at four hundred per cent nothing is wider than the screen', { timeout: 300_000 }, async () => {
  const context = await browser.newContext({ baseURL: komshi.address, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('#user').fill('mirjana')
  await page.locator('#password').fill('komshi-demo')
  await page.locator('#password').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  const found = []
  for (const lang of ['sq', 'sr-Cyrl']) {
    await page.goto(`/language/${lang}`)
    await page.goto('/programmes')
    const programme = new URL(await page.locator('main a[href^="/programmes/"]').first().evaluate((one) => one.href)).pathname
    for (const path of ['/', '/programmes', programme, `${programme}/lists`, `${programme}/review`, `${programme}/selection`,
      `${programme}/goods`, `${programme}/distribution`, `${programme}/results`, '/people', '/search?q=ristic', '/reports', '/settings', `/${lang}/programmes`]) {
      await page.goto(path)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 1) found.push(`${path} in ${lang} is ${wide} px wider than the screen`)
    }
  }
  assert.deepEqual(found, [])
  await context.close()
})

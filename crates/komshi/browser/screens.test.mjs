// A part of `cargo xtask look` with every test run: every kind of page on a phone in one language, the deciding screens in all, on a
// phone and on a screen, light and dark in turn. Pictures are kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startBrowser, startKomshi } from './journey.mjs'
import { LANGUAGES, SCHEMES, WIDTHS, look, pagesOf } from './look.mjs'

/** Upload, review, ranking, hand-over, overview, public page: see the design of the screens. */
const DECIDING = [
  /^\/programmes\/\d+\/lists$/, /^\/lists\/\d+$/, /^\/programmes\/\d+\/review$/, /^\/pairs\/\d+$/, /^\/rankings\/\d+$/,
  /^\/programmes\/\d+\/distribution\/days\/\d+$/, /^\/programmes\/\d+$/, /^\/en\/programmes\/[a-z0-9-]+$/,
]
let komshi
let browser
let pages

before(async () => {
  komshi = await startKomshi(['demo'])
  browser = await startBrowser()
  pages = await pagesOf(komshi)
})
after(async () => {
  await browser?.close()
  await komshi?.stop()
})

test('every kind of page on a phone', { timeout: 900_000 }, async () => {
  assert.ok(pages.length > 80, `${pages.length} kinds of pages found`)
  assert.deepEqual(await look(komshi, browser, pages, [{ lang: 'sr-Cyrl', width: 390, scheme: 'light' }]), [])
})

test('the deciding screens in all languages', { timeout: 900_000 }, async () => {
  const deciding = DECIDING.map((pattern) => pages.find(({ path }) => pattern.test(path)))
  assert.ok(deciding.every(Boolean), `${deciding.map((page) => page?.path)}`)
  const views = LANGUAGES.flatMap((lang, index) => WIDTHS.map((width, at) => ({ lang, width, scheme: SCHEMES[(index + at) % 2] })))
  assert.deepEqual(await look(komshi, browser, deciding, views), [])
})

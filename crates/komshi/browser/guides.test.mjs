// The walks of docs/guides, without taking pictures: each step is on its page, and each guide says what the pages say.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, compare, walkAll } from './guides.mjs'
import { startBrowser } from './journey.mjs'

test('the guides lead from sign-in to done', { timeout: 600_000 }, async () => {
  const browser = await startBrowser()
  try {
    // Each language has people and data of its own; side by side they take little longer than one.
    const findings = await Promise.all(LANGUAGES.map(async (lang) => compare(lang, await walkAll(browser, lang))))
    assert.deepEqual(findings.flat(), [])
  } finally {
    await browser.close()
  }
})

// The main job by hand: import -> review -> decide, on a screen as small as a phone; pictures are kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from 'node:path'
import { axe, shot, signIn, startBrowser, startKomshi } from './journey.mjs'

const PHONE = { width: 390, height: 844 }
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

async function page(user) {
  const one = await browser.newPage({ baseURL: komshi.address, viewport: PHONE, locale: 'en' })
  await signIn(one, user, 'komshi-demo')
  await one.goto('/language/en')
  return one
}

/** Looks at a page: a picture, and nothing that axe finds. */
async function look(one, name) {
  assert.deepEqual(await axe(one), [], name)
  await shot(one, name)
}

async function importList(one, file, sharing) {
  await one.goto(`/programmes/${programme}/lists`)
  await one.locator('input[type=file]').setInputFiles(join(komshi.data, 'lists', file))
  const option = one.locator('#sharing option', { hasText: sharing })
  await one.locator('#sharing').selectOption(await option.getAttribute('value'))
  await one.locator('#given_on').fill('2021-03-01')
  await one.getByRole('button', { name: 'Read the file' }).click()
  await one.waitForURL(/columns/)
  await look(one, `columns-${file.split('.')[0]}`)
  await one.getByRole('button', { name: 'Import', exact: true }).click()
  await one.getByRole('heading', { name: 'What the list brought' }).waitFor({ timeout: 60_000 })
  await look(one, `imported-${file.split('.')[0]}`)
}

let programme

test('three lists become a locked, published list', { timeout: 300_000 }, async () => {
  const mirjana = await page('mirjana')
  await mirjana.goto('/programmes')
  await mirjana.locator('main a[href^="/programmes/"]').filter({ hasText: 'COVID' }).first().click()
  programme = mirjana.url().match(/programmes\/(\d+)/)[1]
  await look(mirjana, 'programme')

  // A file that is no list is refused with what to do, and what was typed stays.
  await mirjana.goto(`/programmes/${programme}/lists`)
  await mirjana.locator('input[type=file]').setInputFiles({ name: 'spisak.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') })
  await mirjana.locator('#given_on').fill('2021-03-01')
  await mirjana.getByRole('button', { name: 'Read the file' }).click()
  await mirjana.getByRole('alert').waitFor()
  assert.match(await mirjana.getByRole('alert').innerText(), /PDF/)
  assert.equal(await mirjana.locator('#given_on').inputValue(), '2021-03-01')
  await look(mirjana, 'upload-refused')

  await importList(mirjana, 'office.xlsx', 'zajednice')
  await importList(mirjana, 'csw.xlsx', 'socijalni')
  await importList(mirjana, 'ngo.csv', 'Komšije')

  // Search while typing, in another script than the list.
  await mirjana.goto('/people')
  await look(mirjana, 'households')
  await mirjana.locator('[data-find]').fill('Ristić Jov')
  await mirjana.locator('.found a').first().waitFor()
  assert.match(await mirjana.locator('.found').innerText(), /Ристић/)

  // The queue by keys; the last answer is taken back and given again.
  await mirjana.goto(`/programmes/${programme}/review`)
  await look(mirjana, 'review')
  // The answer to a key is the next page.
  const key = async (letter) => {
    const answer = mirjana.waitForEvent('domcontentloaded')
    await mirjana.locator('body').press(letter)
    await answer
  }
  let answered = 0
  while (await mirjana.getByRole('button', { name: /Same person/ }).count()) {
    await key(answered % 3 === 2 ? 'd' : 's')
    await mirjana.locator('[role=status].good').waitFor()
    answered += 1
    if (answered === 1) {
      await key('z')
      await mirjana.getByText('The answer was taken back.').waitFor()
      await key('s')
      await mirjana.getByText('Merged.').waitFor()
    }
  }
  assert.equal(answered, 20)
  await look(mirjana, 'review-done')

  await mirjana.goto(`/programmes/${programme}/selection`)
  await mirjana.locator('#title').fill('Packages, spring 2021')
  await mirjana.locator('#places').fill('180')
  await mirjana.getByRole('button', { name: 'Add' }).click()
  await mirjana.waitForURL(/calls/)
  const call = mirjana.url().match(/calls\/(\d+)/)[1]
  await mirjana.goto(`/calls/${call}/criteria`)
  await look(mirjana, 'scorecard')
  await mirjana.goto(`/calls/${call}?try=1`)
  await look(mirjana, 'trial')
  await mirjana.getByRole('button', { name: /Open the call/ }).click()
  await mirjana.getByRole('button', { name: 'Make the ranking' }).click()
  await mirjana.waitForURL(/rankings/)
  await look(mirjana, 'ranking')
  await mirjana.locator('tbody th a').first().click()
  await look(mirjana, 'score')

  await mirjana.goto(`/calls/${call}`)
  await mirjana.getByText('Enter a session').click()
  await mirjana.locator('#held_on').fill('2021-03-10')
  await mirjana.locator('#place').fill('Municipal hall')
  for (const at of [0, 1, 2]) await mirjana.locator(`#member-${at}`).fill(`Member ${at + 1}`)
  await mirjana.getByRole('button', { name: 'Enter the decisions' }).click()
  await mirjana.getByText('Another person must confirm what you entered.').waitFor()
  await look(mirjana, 'session-entered')

  const agim = await page('agim')
  await agim.goto(`/calls/${call}`)
  await agim.getByRole('button', { name: 'Confirm the decisions' }).click()
  await agim.getByText('The decisions are confirmed.').waitFor()
  // A partner confirms, but only the organisation that leads the programme locks and publishes.
  await agim.getByRole('button', { name: 'Lock the decisions' }).click()
  await agim.getByText('Only the organisation that leads the programme').waitFor()
  await mirjana.goto(`/calls/${call}`)
  await mirjana.getByRole('button', { name: 'Lock the decisions' }).click()
  await mirjana.getByText('Locked: 180 new awards.').waitFor()
  await mirjana.locator('#published_on').fill('2021-03-11')
  await mirjana.locator('#objections_until').fill('2021-03-19')
  await mirjana.getByRole('button', { name: 'Publish by code' }).click()
  await mirjana.waitForURL(/publications/)
  await look(mirjana, 'published')
  assert.doesNotMatch(await mirjana.locator('main').innerText(), /Ристић|Ristić/)
})

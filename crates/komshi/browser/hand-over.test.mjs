// From the store to the door, by hand, on a screen as small as a phone: gift, purchase, packing, transfer, count, loss, plan, days,
// cards, check-in, signature, second attempts, closing. Pictures are kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from 'node:path'
import { axe, shot, signIn, startBrowser, startKomshi } from './journey.mjs'
import { crawl, session } from './links.mjs'

const PHONE = { width: 390, height: 844 }
let komshi
let browser
let programme

before(async () => {
  komshi = await startKomshi(['demo', '--practice'])
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await komshi?.stop()
})

async function page(user) {
  const one = await browser.newPage({ baseURL: komshi.address, viewport: PHONE, locale: 'en', hasTouch: true })
  await signIn(one, user, 'komshi-demo')
  await one.goto('/language/en')
  return one
}

/** Looks at a page: a picture, nothing that axe finds, nothing wider than the screen. */
async function look(one, name) {
  assert.deepEqual(await axe(one), [], name)
  const wide = await one.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(wide <= 1, `${name} is ${wide} px wider than the screen`)
  await shot(one, name)
}

/** The same page in the other scripts and languages of the door, dark and light. */
async function spoken(one, name) {
  const address = one.url()
  for (const [lang, colorScheme] of [['sr-Cyrl', 'dark'], ['sq', 'light']]) {
    await one.emulateMedia({ colorScheme })
    await one.goto(`/language/${lang}`)
    await one.goto(address)
    await look(one, `${name}-${lang}`)
  }
  await one.emulateMedia({ colorScheme: null })
  await one.goto('/language/en')
  await one.goto(address)
}

/** Presses what sends a form, and waits for the page that answers it. */
async function send(one, button) {
  const answered = one.waitForEvent('domcontentloaded')
  await button.click()
  await answered
}
const tap = (one, name) => one.getByRole('button', { name, exact: true }).click()
const press = (one, name) => send(one, one.getByRole('button', { name, exact: true }))
const said = (one, text) => one.getByText(text).first().waitFor()

/** Chooses the option of a select by its words. */
async function choose(one, select, words) {
  const option = one.locator(`${select} option`, { hasText: words }).first()
  await one.locator(select).selectOption(await option.getAttribute('value'))
}

/** A list, a call and 180 awards: what the goods are for. The review is left out. */
async function award(mirjana, agim) {
  await mirjana.goto(`/programmes/${programme}/lists`)
  await mirjana.locator('input[type=file]').setInputFiles(join(komshi.data, 'lists', 'office.xlsx'))
  const option = mirjana.locator('#sharing option', { hasText: 'zajednice' })
  await mirjana.locator('#sharing').selectOption(await option.getAttribute('value'))
  await mirjana.locator('#given_on').fill('2021-03-01')
  await press(mirjana, 'Read the file')
  await mirjana.waitForURL(/columns/)
  await press(mirjana, 'Import')
  await mirjana.getByRole('heading', { name: 'What the list brought' }).waitFor({ timeout: 60_000 })
  await mirjana.goto(`/programmes/${programme}/selection`)
  await mirjana.locator('#title').fill('Packages, spring 2021')
  await mirjana.locator('#places').fill('6')
  await press(mirjana, 'Add')
  await mirjana.waitForURL(/calls/)
  const call = mirjana.url().match(/calls\/(\d+)/)[1]
  await send(mirjana, mirjana.getByRole('button', { name: /Open the call/ }))
  await press(mirjana, 'Make the ranking')
  await mirjana.waitForURL(/rankings/)

  // The form of the session grows without losing what was typed, and without JavaScript.
  await mirjana.goto(`/calls/${call}/sessions/new`)
  await mirjana.locator('#held_on').fill('2021-03-10')
  await mirjana.locator('#place').fill('Municipal hall')
  for (const at of [0, 1, 2, 3, 4]) await mirjana.locator(`#member-${at}`).fill(`Member ${at + 1}`)
  await send(mirjana, mirjana.getByRole('button', { name: 'More lines' }).first())
  await mirjana.locator('#member-7').fill('Member 8')
  assert.equal(await mirjana.locator('#member-4').inputValue(), 'Member 5')
  await mirjana.locator('#departure-0').fill('H-9999')
  await press(mirjana, 'Enter the decisions')
  await mirjana.getByRole('alert').waitFor()
  assert.equal(await mirjana.locator('#member-7').inputValue(), 'Member 8')
  await look(mirjana, 'session-refused')
  await mirjana.locator('#departure-0').fill('')
  await press(mirjana, 'Enter the decisions')
  await said(mirjana, 'Another person must confirm what you entered.')
  await agim.goto(`/calls/${call}`)
  await press(agim, 'Confirm the decisions')
  await mirjana.goto(`/calls/${call}`)
  await press(mirjana, 'Lock the decisions')
  await said(mirjana, 'Locked: 6 new awards.')
  // The public list is there before any figures are.
  await mirjana.locator('#published_on').fill('2021-03-11')
  await mirjana.locator('#objections_until').fill('2021-03-19')
  await press(mirjana, 'Publish by code')
  await mirjana.waitForURL(/publications/)
  await look(mirjana, 'publication')
  await mirjana.getByRole('link', { name: 'Slips with the code' }).click()
  await look(mirjana, 'slips')
  const slips = await mirjana.request.get(await mirjana.getByRole('link', { name: 'PDF' }).getAttribute('href'))
  assert.match(slips.headers()['content-type'], /pdf/)
  await mirjana.goBack()
  await mirjana.getByRole('link', { name: 'Public page' }).click()
  await mirjana.locator('#list-code').fill('h1')
  await press(mirjana, 'Find')
  await mirjana.getByRole('status').getByText(/H-0001/).waitFor()
  await look(mirjana, 'public-list-code')
}

/** Goods in and out, by the forms of the store. */
async function stockUp(dragan, mirjana) {
  const goods = `/programmes/${programme}/goods`
  await dragan.goto(`${goods}/setup`)
  const item = async (code, name, kit) => {
    await dragan.locator('#item-code').fill(code)
    await dragan.locator('#item-name').fill(name)
    if (kit) await dragan.locator('input[name=is_kit]').check()
    await send(dragan, dragan.locator('form[action$="/goods/items"]').getByRole('button', { name: 'Add' }))
    await said(dragan, 'Saved.')
  }
  await item('FOOD', 'Food package', true)
  await item('SOAP', 'Hygiene package', true)
  await item('FLOUR', 'Flour, 5 kg', false)
  for (const [kind, name] of [['warehouse', 'Central warehouse'], ['point', 'School'], ['point', 'Town hall']]) {
    await dragan.locator('#place-name').fill(name)
    await dragan.locator('#place-kind').selectOption(kind)
    await dragan.locator('#place-place').fill('Severna Mitrovica')
    await send(dragan, dragan.locator('form[action$="/goods/places"]').getByRole('button', { name: 'Add' }))
    await said(dragan, 'Saved.')
  }
  for (const [kind, name] of [['firm', 'Bakery'], ['supplier', 'Wholesale'], ['volunteer', 'Ana']]) {
    await dragan.locator('#contributor-name').fill(name)
    await dragan.locator('#contributor-kind').selectOption(kind)
    await send(dragan, dragan.locator('form[action$="/goods/contributors"]').getByRole('button', { name: 'Add' }))
    await said(dragan, 'Saved.')
  }
  const recipe = dragan.locator('form[action*="/goods/kits/"]').first()
  await recipe.locator('select[name=item]').selectOption({ label: 'Flour, 5 kg' })
  await recipe.locator('input[name=quantity]').fill('2')
  await send(dragan, recipe.getByRole('button', { name: 'Add' }))
  await said(dragan, 'Saved.')
  await look(dragan, 'goods-setup')

  // A gift in kind: announced, received, checked, in stock.
  await dragan.goto(`${goods}/gifts`)
  await choose(dragan, 'select[name=contributor]', 'Bakery')
  await choose(dragan, 'select[name=item]', 'Flour')
  await dragan.locator('input[name=quantity]').fill('12')
  await send(dragan, dragan.getByRole('button', { name: 'Announce a gift' }))
  await dragan.waitForURL(/gifts\/\d+/)
  await look(dragan, 'gift-announced')
  await dragan.locator('form:has(input[value=received]) input[name=quantity], form:has(button[value=received]) input[name=quantity]').first().fill('12')
  await press(dragan, 'It has arrived')
  await dragan.locator('input[name=quantity]').first().fill('12')
  await press(dragan, 'It has been checked')
  await choose(dragan, 'select[name=warehouse]', 'Central warehouse')
  await press(dragan, 'Put it in stock')
  await said(dragan, 'Saved.')
  await look(dragan, 'gift-in-stock')

  // A purchase, packing from the gift, transfers to the points.
  const form = async (name, act) => {
    await dragan.goto(goods)
    const details = dragan.locator('details', { hasText: name }).first()
    await details.locator('summary').click()
    await act(details)
    await send(dragan, details.getByRole('button', { name }))
    await dragan.locator('.notice.good').waitFor()
  }
  await form('Receive a purchase', async (one) => {
    await choose(dragan, '#receive-to', 'Central warehouse')
    await choose(dragan, '#receive-item', 'Hygiene package')
    await one.locator('#receive-quantity').fill('6')
  })
  await form('Pack kits', async (one) => {
    await choose(dragan, '#pack-kit', 'Food package')
    await choose(dragan, '#pack-at', 'Central warehouse')
    await one.locator('#pack-kits').fill('6')
    await one.getByLabel('Ana').check()
  })
  for (const [item, to] of [['Food package', 'School'], ['Hygiene package', 'School']]) {
    await form('Move goods', async (one) => {
      await choose(dragan, '#move-item', item)
      await choose(dragan, '#move-from', 'Central warehouse')
      await choose(dragan, '#move-to', to)
      await one.locator('#move-quantity').fill('6')
    })
  }
  await look(dragan, 'stock')

  // One package is torn: the count proposes a loss, which the storekeeper cannot confirm alone.
  const school = await dragan.goto(`${goods}/count`).then(() => dragan.locator('#count-at option', { hasText: 'School' }).getAttribute('value'))
  await dragan.goto(`${goods}/count?account=${school}`)
  await dragan.locator('input[name^="there-"]').first().fill('5')
  await look(dragan, 'count')
  await send(dragan, dragan.locator('main form[method=post]').getByRole('button').last())
  await dragan.waitForURL(/losses/)
  assert.equal(await dragan.getByRole('button', { name: 'Confirm the loss' }).count(), 0)
  await mirjana.goto(`${goods}/losses`)
  await look(mirjana, 'losses')
  await press(mirjana, 'Confirm the loss')
  await said(mirjana, 'The loss is confirmed')
}

async function plan(mirjana) {
  const distribution = `/programmes/${programme}/distribution`
  await mirjana.goto(distribution)
  const quantities = mirjana.locator('input[name^="quantity-"]')
  assert.deepEqual(await quantities.evaluateAll((all) => all.map((one) => one.value)), ['', ''], 'nothing is given unless it is written')
  for (const at of [0, 1]) await quantities.nth(at).fill('1')
  await press(mirjana, 'Make entitlements')
  await said(mirjana, '12 entitlements made.')
  for (const [point, day] of [['School', '2021-03-18'], ['Town hall', '2021-03-19'], ['Town hall', '2021-03-20']]) {
    await choose(mirjana, '#day-point', point)
    await mirjana.locator('#day-held').fill(day)
    await mirjana.locator('#day-leader').fill('Arta')
    await send(mirjana, mirjana.locator('form[action$="/distribution/days"]').getByRole('button'))
    await said(mirjana, 'Saved.')
  }
  // The last day falls out again, with its reason.
  const list = (day) => mirjana.locator('tr', { hasText: day }).getByRole('link', { name: /Hand over|Show/ }).first()
  await mirjana.goto((await list('20 March 2021').getAttribute('href')) + '/list')
  await mirjana.getByText('Take this day out of the plan').click()
  await mirjana.locator('#cancel-reason').fill('Flood')
  await look(mirjana, 'day-cancel')
  await press(mirjana, 'Take the day out')
  await said(mirjana, 'The day was taken out')
  assert.equal(await mirjana.getByText('20 March 2021').count(), 0)
  // All on the first day; one of them is given the second.
  for (const box of await mirjana.locator('input[name=day]').all()) await box.uncheck()
  await mirjana.locator('label', { hasText: 'School' }).locator('input[name=day]').check()
  await press(mirjana, 'Spread the households over these days')
  await said(mirjana, '6 households have their days.')
  await press(mirjana, 'Make missing cards')
  await said(mirjana, '6 cards')
  await look(mirjana, 'distribution')
  await spoken(mirjana, 'distribution')
  const day = (await list('18 March 2021').getAttribute('href')).match(/days\/(\d+)/)[1]
  await mirjana.goto(`${distribution}/days/${day}/list`)
  const moved = mirjana.locator('tbody tr').last()
  const code = (await moved.locator('th').innerText()).trim()
  await moved.locator('select[name=to]').selectOption({ index: 0 })
  await send(mirjana, moved.getByRole('button', { name: 'Move' }))
  await said(mirjana, 'The household has another day.')
  await look(mirjana, 'day-list')
  for (const file of ['list.pdf', 'list.xlsx', 'list.csv', 'packing.pdf', 'cards.pdf']) {
    const answer = await mirjana.request.get(`${distribution}/days/${day}/file/${file}`)
    assert.equal(answer.status(), 200, file)
  }
  return { day, moved: code }
}

/** Draws a signature with a finger. */
async function sign(one) {
  const canvas = one.locator('canvas[data-signature]')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  await one.mouse.move(box.x + 40, box.y + 90)
  await one.mouse.down()
  for (let step = 0; step <= 24; step++) {
    await one.mouse.move(box.x + 40 + step * 10, box.y + 75 + Math.sin(step / 2) * 30)
  }
  await one.mouse.up()
  assert.match(await one.locator('#signature').inputValue(), /^data:image\/png/)
}

/** A photo as large as a phone's, made by the browser. */
async function photo(one) {
  const address = await one.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 })
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#dddddd'
    pen.fillRect(0, 0, 3000, 2000)
    pen.fillStyle = '#102030'
    pen.font = '200px sans-serif'
    pen.fillText('signed on the list', 300, 1000)
    return canvas.toDataURL('image/jpeg')
  })
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(address.split(',')[1], 'base64') }
}

test('from the store to the door, on a phone', { timeout: 420_000 }, async () => {
  const mirjana = await page('mirjana')
  await mirjana.goto('/programmes')
  await mirjana.locator('main a[href^="/programmes/"]').filter({ hasText: 'COVID' }).first().click()
  programme = mirjana.url().match(/programmes\/(\d+)/)[1]
  await award(mirjana, await page('agim'))
  const dragan = await page('dragan')
  await stockUp(dragan, mirjana)
  const { day, moved } = await plan(mirjana)

  // Everybody is shown only what opens, also while a day is open.
  for (const user of ['mirjana', 'agim', 'jelena', 'komisija', 'dragan', 'arta']) {
    const { broken } = await crawl(komshi.address, await session(komshi.address, user, 'komshi-demo'))
    assert.deepEqual(broken, [], user)
  }

  // At the door: found by number, signed, handed over.
  const arta = await page('arta')
  const door = `/programmes/${programme}/distribution/days/${day}`
  await arta.goto(`/programmes/${programme}/distribution`)
  await arta.getByRole('link', { name: 'Hand over' }).first().click()
  await look(arta, 'door')
  await spoken(arta, 'door')
  const households = await arta.goto(`${door}/list`).then(() => arta.locator('tbody tr').evaluateAll((rows) => rows.map((row) => ({
    code: row.querySelector('th').innerText.trim(), name: row.querySelector('td span[lang]').innerText.trim(),
  }))))
  assert.equal(households.length, 5)
  const open = async (query) => {
    await arta.goto(door)
    await arta.locator('#check-in-q').fill(query)
    await press(arta, 'Find')
  }
  await open(households[0].code.replace(/^H-0*/, ''))
  await arta.locator('h2').getByText(households[0].name).waitFor()
  await look(arta, 'check-in')
  await spoken(arta, 'check-in')
  // Without a proof nothing is handed over.
  await press(arta, 'Handed over – next')
  await arta.getByRole('alert').getByText('A proof is missing').waitFor()
  await sign(arta)
  await look(arta, 'check-in-signed')
  await press(arta, 'Handed over – next')
  await said(arta, `Handed over to ${households[0].code}`)
  await look(arta, 'handed-over')

  // A second collection is refused, with date and place of the first; the attempt is kept.
  await open(households[0].code)
  await arta.getByRole('alert').getByText('Already collected on 18 March 2021, School').waitFor()
  await look(arta, 'second-collection')
  await spoken(arta, 'second-collection')
  await press(arta, 'Record the second attempt')
  await said(arta, 'Noted.')
  await open(households[0].code)
  await arta.getByRole('link', { name: 'What proves the hand-over' }).click()
  await arta.locator('img[src^="data:image/png"]').waitFor()
  await look(arta, 'proof')

  // By name; somebody else collects, without the choice being touched (as without JavaScript).
  await open(households[1].name)
  await arta.getByText('Somebody else, with an authorisation').click()
  await arta.locator('#collector-name').fill('Neighbour')
  assert.ok(await arta.locator('input[value=authorised]').isChecked())
  await arta.locator('#authorisation').fill('by phone, 17.03.2021')
  await arta.getByText('No signature possible').click()
  await arta.locator('#photo').setInputFiles({ name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await press(arta, 'Handed over – next')
  await arta.getByRole('alert').getByText('The photo cannot be read.').waitFor()
  assert.equal(await arta.locator('#collector-name').inputValue(), 'Neighbour')
  await arta.getByText('No signature possible').click()
  await arta.locator('#photo').setInputFiles(await photo(arta))
  await press(arta, 'Handed over – next')
  await said(arta, `Handed over to ${households[1].code}`)
  await open(households[1].code)
  await arta.getByRole('link', { name: 'What proves the hand-over' }).click()
  await arta.getByText('authorised collector: Neighbour').waitFor()
  await arta.locator('img[src^="data:image/jpeg"]').waitFor()
  await look(arta, 'proof-photo')

  // A household of another day: where it collects, and that it came here.
  await open(moved)
  await arta.getByRole('alert').getByText('This household collects on 19 March 2021, Town hall').waitFor()
  await look(arta, 'other-day')
  await spoken(arta, 'other-day')
  await press(arta, 'Note that it came here')
  await said(arta, 'Noted.')

  // The card: its address leads to the household.
  const csv = await (await mirjana.request.get(`${door}/file/list.csv`)).text()
  const card = csv.split('\n').find((line) => line.includes(households[2].code)).match(/[0-9A-Z]{3}-[0-9A-Z]{4}/)[0]
  // Whoever holds it and is not at work here reads what, when and where, and no name.
  const holder = await browser.newPage({ baseURL: komshi.address, viewport: PHONE, locale: 'sq' })
  await holder.goto(`/c/${card}`)
  await look(holder, 'card')
  assert.ok(!(await holder.locator('main').innerText()).includes(households[2].name))
  await holder.close()
  await arta.goto(`/c/${card}`)
  await arta.locator('h2').getByText(households[2].name).waitFor()
  await press(arta, 'Handed over – next')
  await said(arta, `Handed over to ${households[2].code}`)

  // The office stops answering: nothing is lost, and what was typed is sent again once.
  await open(households[3].code)
  await arta.getByText('No signature possible').click()
  await arta.locator('#witness').fill('Arta saw it')
  await arta.route('**/healthz', (route) => route.abort())
  await tap(arta, 'Handed over – next')
  await said(arta, 'The office does not answer.')
  assert.equal(await arta.locator('#witness').inputValue(), 'Arta saw it')
  await look(arta, 'office-does-not-answer')
  await arta.unroute('**/healthz')
  // It gets lost on its way: whoever comes back to the page is offered to send it again, as it was typed.
  await arta.route('**/hand-over', (route) => route.abort())
  await tap(arta, 'Handed over – next')
  await arta.waitForURL(/chrome-error/).catch(() => {})
  await arta.unroute('**/hand-over')
  await open(households[3].code)
  await said(arta, 'was not confirmed')
  await look(arta, 'send-again')
  await press(arta, 'Send again')
  await said(arta, `Handed over to ${households[3].code}`)

  // Who did not come; and has come after all.
  await open(households[4].code)
  await press(arta, 'Did not come')
  await open(households[4].code)
  await press(arta, 'Has come after all')
  await open(households[4].code)
  await press(arta, 'Did not come')

  // Closing: counted otherwise than written it stays open; then it closes.
  await mirjana.goto(`${door}/close`)
  await look(mirjana, 'close')
  const there = mirjana.locator('input[name^="there-"]')
  await there.first().fill('9')
  await press(mirjana, 'Close the day')
  await said(mirjana, /must be left/)
  await mirjana.goto(`${door}/close`)
  await press(mirjana, 'Close the day')
  await said(mirjana, 'The day is closed: School.')
  await open(households[0].code)
  await arta.getByText('Already collected on').waitFor()
  assert.equal(await arta.getByRole('button', { name: 'Record the second attempt' }).count(), 0, 'a closed day records nothing')
  await look(arta, 'closed-day')
  await spoken(arta, 'closed-day')
  await mirjana.goto(`${door}/list`)
  assert.equal(await mirjana.locator('tr', { hasText: moved }).getByText('Collects on 19 March 2021, Town hall').count(), 1)
  await look(mirjana, 'closed-day-list')
})

// Every page of the played demo, small and large, light and dark, in five languages: axe finds nothing, and pictures are kept.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axe, shot, signIn, startBrowser, startKomshi } from './journey.mjs'

let komshi
let browser

before(async () => {
  komshi = await startKomshi(['demo'])
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await komshi?.stop()
})

/** Addresses of one page a kind, found by following the first link of each kind. */
async function addresses(one) {
  const found = ['/', '/people', '/search?q=ristic', '/programmes', '/reports', '/settings', '/settings/account', '/settings/account/second-factor', '/settings/account/passkeys', '/settings/people',
    '/settings/roles', '/settings/audit', '/settings/phones', '/styleguide']
  await one.goto('/programmes')
  const links = await one.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const programme = links.map((href) => href?.match(/^\/programmes\/(\d+)$/)?.[1]).find(Boolean)
  for (const part of ['', '/lists', '/review', '/review/decided', '/selection', '/goods', '/distribution', '/report', '/edit', '/texts', '/sharing/new', '/setup', '/parts', '/partners',
    '/places', '/documents', '/budget', '/quality', '/quality?state=all']) {
    found.push(`/programmes/${programme}${part}`)
  }
  const follow = async (from, pattern) => {
    await one.goto(from)
    const hrefs = await one.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const href = hrefs.find((one) => pattern.test(one ?? ''))
    if (href) found.push(href)
    return href
  }
  await follow('/people', /^\/households\/\d+$/)
  await follow(found.at(-1), /^\/people\/\d+$/)
  await follow(`/programmes/${programme}/lists`, /^\/lists\/\d+$/)
  await follow(`/programmes/${programme}/review/decided`, /^\/pairs\/\d+$/)
  const call = await follow(`/programmes/${programme}/selection`, /^\/calls\/\d+$/)
  const ranking = await follow(call, /^\/rankings\/\d+$/)
  await follow(call, /^\/publications\/\d+$/)
  await follow(ranking, /^\/candidates\/\d+$/)
  const goods = await one.goto(`/programmes/${programme}/goods`) && await one.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  found.push(...new Set(goods.filter((href) => new RegExp(`^/programmes/${programme}/goods/[a-z-]+$`).test(href ?? ''))))
  await follow(`/programmes/${programme}/distribution`, /distribution\/days\/\d+$/)
  await follow('/en/programmes', /^\/en\/programmes\/[a-z0-9-]+$/)
  await follow(found.at(-1), /\/list\/\d+$/)
  return found
}

const name = (address) => address.replace(/^\//, '').replace(/\d{6,}/g, 'N').replace(/[^a-zA-Z0-9]+/g, '-') || 'today'

test('axe finds nothing on any page', { timeout: 900_000 }, async () => {
  const one = await browser.newPage({ baseURL: komshi.address, viewport: { width: 1280, height: 900 } })
  await signIn(one, 'mirjana', 'komshi-demo')
  const pages = await addresses(one)
  assert.ok(pages.length > 25, `${pages.length} pages found`)
  const breaches = []
  for (const [lang, width, colorScheme] of [['en', 1280, 'light'], ['sr-Cyrl', 390, 'dark'], ['sq', 390, 'light'], ['mk', 390, 'dark'], ['tr', 390, 'light']]) {
    await one.setViewportSize({ width, height: 900 })
    await one.emulateMedia({ colorScheme })
    await one.goto(`/language/${lang}`)
    for (const address of pages) {
      const answer = await one.goto(address.replace(/^\/en\//, `/${lang}/`))
      if (answer.status() >= 400) breaches.push(`${address}: ${answer.status()}`)
      for (const breach of await axe(one)) breaches.push(`${lang} ${width} ${address}: ${breach.rule} ${breach.where.slice(0, 3).join(' | ')}`)
      const wide = await one.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 1) breaches.push(`${lang} ${width} ${address}: ${wide} px wider than the screen`)
      await shot(one, `${lang}-${width}-${name(address)}`)
    }
  }
  assert.deepEqual(breaches, [])
})

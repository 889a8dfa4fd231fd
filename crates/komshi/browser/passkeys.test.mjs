// A passkey in a real browser, with a device that the browser itself plays: set up, instead of name and password, as second factor; and
// where there is no script, or another address.
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { axe, shot, signIn, startBrowser, startKomshi } from './journey.mjs'

const PHONE = { width: 390, height: 844 }
let komshi
let browser

/** Passkeys are bound to the address, so the product must know its port before it starts. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

before(async () => {
  komshi = await startKomshi(['demo', '--practice'], {}, await freePort())
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await komshi?.stop()
})

const named = () => komshi.address.replace('127.0.0.1', 'localhost')

test('a passkey lets in without password and stands for the code', { timeout: 240_000 }, async () => {
  const one = await browser.newPage({ baseURL: named(), viewport: PHONE, locale: 'en' })
  const device = await one.context().newCDPSession(one)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const press = (name) => one.getByRole('button', { name, exact: true }).click()
  const look = async (name) => {
    assert.deepEqual(await axe(one), [], name)
    await shot(one, name)
  }
  await one.goto('/language/en')
  await signIn(one, 'mirjana', 'komshi-demo')
  await one.goto('/language/en')
  await one.goto('/settings/account/passkeys')
  await look('passkeys-none')
  await one.locator('#name').fill('My phone')
  await one.locator('#password').fill('komshi-demo')
  await press('Go on')
  await one.getByRole('heading', { name: 'Make the passkey' }).waitFor()
  await look('passkeys-make')
  await press('Make the passkey')
  await one.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  assert.equal(await one.locator('.codes li').count(), 10)
  await one.goto('/settings/account/passkeys')
  await one.getByText('lets in without password').waitFor()
  await look('passkeys-one')

  await press('Sign out')
  await one.goto('/sign-in')
  await look('sign-in-with-passkeys')
  await press('Sign in with a passkey')
  await press('Use the passkey')
  await one.waitForURL((url) => url.pathname === '/')

  await press('Sign out')
  await one.goto('/sign-in')
  await one.locator('input[name="user"]').fill('mirjana')
  await one.locator('input[name="password"]').fill('komshi-demo')
  await press('Sign in')
  await one.waitForURL(/sign-in\/code/)
  await look('sign-in-second-factor')
  await press('Use the passkey')
  await one.waitForURL((url) => url.pathname === '/')

  // Who presses cancel reads what to do, and can try again.
  await one.goto('/settings/account/passkeys')
  await one.locator('#name').fill('Again')
  await one.locator('#password').fill('komshi-demo')
  await press('Go on')
  await press('Make the passkey')
  await one.getByText('This device keeps a passkey of yours already.').waitFor()
})

test('without script or at another address the page says so', { timeout: 120_000 }, async () => {
  const there = await browser.newPage({ baseURL: komshi.address, locale: 'en' })
  await there.goto('/sign-in')
  await there.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await there.getByText('Passkeys work at one address only').waitFor()
  assert.equal(await there.getByRole('link', { name: named() }).getAttribute('href'), `${named()}/sign-in/passkey`)
  assert.equal(await there.getByRole('button', { name: 'Use the passkey' }).isVisible(), false)

  const plain = await browser.newPage({ baseURL: named(), locale: 'en', javaScriptEnabled: false })
  await plain.goto('/sign-in')
  await plain.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await plain.getByText('Passkeys need JavaScript').waitFor()
})

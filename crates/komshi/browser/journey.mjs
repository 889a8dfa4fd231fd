// What every journey needs: the product on data of its own, a browser, pictures, a check of accessibility.
// `cargo xtask test --only browser` runs the journeys and sets KOMSHI_BIN, CHROMIUM and SCREENSHOTS.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'

/** The demo runs its main job before it listens; in a debug build on two busy cores that takes its time. */
const START_LIMIT = 180_000
/** An orderly end closes the database; whoever has not ended by then is stuck. */
const STOP_LIMIT = 10_000
const POLL = 50
/** So much of what the product printed goes into an error. */
const KEPT_OUTPUT = 8_000

/** The sandbox refuses to run as root; the rest keeps the browser from calling home during a journey. */
const BROWSER_FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Rules of WCAG 2.2 A and AA; advice beyond the standard is not a failure. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What a journey that is cut short leaves behind: processes of the product and their folders. */
const running = new Map()
process.on('exit', () => running.forEach((data, child) => {
  child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}))
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(signal, () => process.exit(code))
}

/**
 * Starts the product in a new folder and waits until it answers.
 * @param {string[]} command the sub-command and its flags, but for --data and --listen
 * @param {Record<string, string>} environment variables beyond our own
 * @param {number} port where it listens; without it any that is free
 * @returns {Promise<{address: string, data: string, output: () => string, missing: () => string[], stop: () => Promise<void>}>}
 *   `address` without a slash at the end; `missing` the keys of texts that were asked for since the last time and are not there; `stop`
 *   also removes the folder
 */
export async function startKomshi(command = ['demo', '--practice'], environment = {}, port = 0) {
  const program = needed('KOMSHI_BIN')
  const data = await mkdtemp(join(tmpdir(), 'komshi-journey-'))
  const child = spawn(program, [...command, '--data', data, '--listen', `127.0.0.1:${port}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.set(child, data)
  let printed = ''
  let address
  let trouble
  const untold = new Set()
  const keep = (piece) => {
    printed += piece
    for (const [, key] of piece.matchAll(/a message is missing.*?key="?([\w-]+)/g)) untold.add(key)
    address ??= printed.match(/listening on (http:\/\/\S+)\s/)?.[1].replace(/\/$/, '')
    printed = printed.slice(-KEPT_OUTPUT)
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(trouble = error.message))
    child.once('exit', (code, signal) => resolve(trouble = `it ended with ${signal ?? code}`))
  })

  const stop = async () => {
    child.kill('SIGTERM')
    const patience = new AbortController()
    const late = pause(STOP_LIMIT, 'late', { signal: patience.signal, ref: false }).catch(() => {})
    if (await Promise.race([ended, late]) === 'late') {
      child.kill('SIGKILL')
      await ended
    }
    patience.abort()
    running.delete(child)
    await rm(data, { recursive: true, force: true })
  }

  const deadline = Date.now() + START_LIMIT
  while (!(address && await answers(`${address}/healthz`))) {
    if (trouble || Date.now() > deadline) {
      await stop()
      throw new Error(`${program} ${command.join(' ')} does not answer: ${trouble ?? 'time is up'}\n${printed}`)
    }
    await pause(POLL)
  }
  const missing = () => {
    const keys = [...untold]
    untold.clear()
    return keys
  }
  return { address, data, output: () => printed, missing, stop }
}

/** The browser, with a profile of its own that goes away with `browser.close()`. */
export async function startBrowser() {
  return chromium.launch({ executablePath: needed('CHROMIUM'), headless: true, args: BROWSER_FLAGS })
}

/** Saves the whole page as `name`.png in SCREENSHOTS and returns the path. */
export async function shot(page, name) {
  const folder = needed('SCREENSHOTS')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

/**
 * Looks for breaches of accessibility: `assert.deepEqual(await axe(page), [])`.
 * The script goes in through the debugger, so the page keeps its content security policy; but
 * the page must allow scripts (a context with `javaScriptEnabled: false` never answers).
 * @returns {Promise<{rule: string, impact: string, help: string, where: string[]}[]>}
 */
export async function axe(page) {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'))
  const { violations } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), AXE_TAGS)
  return violations.map(({ id, impact, help, nodes }) =>
    ({ rule: id, impact, help, where: nodes.map((node) => node.target.flat().join(' ')) }))
}

/** Signs in by the form at /sign-in. The page comes from `browser.newPage({ baseURL: komshi.address })`. */
export async function signIn(page, user, password) {
  await page.goto('/sign-in')
  await page.locator('input[name="user"]').fill(user)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('input[name="password"]').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function needed(variable) {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set; \`cargo xtask test --only browser\` sets it`)
  return value
}

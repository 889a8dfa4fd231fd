// Walks the job of each role from sign-in to done as the guides in docs/guides tell it, counting clicks, fields and seconds. A step that is
// not on the page ends the walk; a guide that does not name what the walk pressed, or words that no page shows, is a finding.
//
// `cargo xtask guides` walks in the languages of the guides, takes their pictures and writes what was counted into them;
// `guides.test.mjs` walks with every test run and compares.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startBrowser, startKomshi } from './journey.mjs'
import { session } from './links.mjs'
import { WALKS } from './walks.mjs'

export const LANGUAGES = ['en', 'sr-Latn']
const ROOT = new URL('../../../', import.meta.url).pathname
const DOCS = join(ROOT, 'docs/guides')
const PICTURES = join(ROOT, 'docs/pictures/guides')
const PASSWORD = 'komshi-demo'
const PHONE = { width: 390, height: 844 }
const SCREEN = { width: 1280, height: 900 }
/** A step that takes longer is missing. */
const PATIENCE = 15_000
/** Of 100: texts stay sharp, and a picture has some 20 kB. */
const QUALITY = 70
/** What is longer is no label. */
const LONGEST_LABEL = 200
const MOST_PARTS = 5

/**
 * Seconds that a person takes, by the keystroke-level model (S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user
 * performance time with interactive systems", Communications of the ACM 23/7, 1980): thinking of the next step, pointing, pressing,
 * moving the hands to the keys and back, a key of an average typist. Reading and talking come on top.
 */
const CLICK = 1.35 + 1.1 + 0.2
const HANDS = 0.8
const KEY = 0.28
/** A list opens and closes; the window of the system that chooses a file is a second thing to think about. */
const CHOICE = CLICK + 1.1 + 0.2
const FILE = 2 * CLICK
/** A signature with the finger is not in the model: what people take who sign for a parcel. */
const SIGNATURE = 4

/** The texts of a language that have no parts to fill in, by their keys. */
async function textsOf(lang) {
  const file = await readFile(join(ROOT, `locales/${lang}.ftl`), 'utf8')
  const lines = [...file.matchAll(/^([a-z][\w-]*) = (?:\{ "(.+)" \}|(.+))$/gm)]
  return Object.fromEntries(lines.map(([, key, quoted, text]) => [key, (quoted ?? text).trim()]))
}

const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim()

/** Exactly these words, perhaps with the letter of the key that does the same beside them. */
const named = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s+[A-Z])?\\s*$`)

/** What stands on a page, by the elements that say it; what has many parts is no label. */
const textsOn = (page) => page.evaluate(([longest, parts]) => {
  const said = new Set()
  for (const one of document.body.querySelectorAll('*')) {
    said.add(one.getAttribute('placeholder')).add(one.getAttribute('aria-label'))
    if (one.childElementCount < parts) said.add(one.textContent)
    for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) said.add(node.textContent)
  }
  return [...said].filter((text) => text && text.length < longest)
}, [LONGEST_LABEL, MOST_PARTS])

/**
 * Somebody at work: does what a person does and keeps count of it. What is pressed is named by the key of its text, so that one walk
 * serves all languages.
 * @param {Set<string>} seen takes every text that stood on a page
 */
function atWork(page, texts, seen) {
  const count = { clicks: 0, fields: 0, seconds: 0, labels: [] }
  const t = (key) => {
    if (!texts[key]) throw new Error(`no text ${key}`)
    return texts[key]
  }
  const look = async () => { for (const text of await textsOn(page)) seen.add(plain(text)) }
  /** Waiting for the page is part of the seconds, looking at it for the guide is not. */
  const act = async (seconds, label, doing) => {
    if (label) count.labels.push(plain(label))
    const from = performance.now()
    await doing()
    count.seconds += seconds + (performance.now() - from) / 1000
    await look()
  }
  const answered = async (doing) => {
    const next = page.waitForEvent('domcontentloaded', { timeout: PATIENCE })
    await doing()
    await next
  }
  const find = async (target) => {
    const one = (typeof target === 'string' ? page.locator(target) : target).first()
    await one.waitFor({ timeout: PATIENCE })
    return one
  }
  const click = async (target, label, leads = true) => {
    const one = await find(target)
    const press = () => one.click({ timeout: PATIENCE })
    count.clicks += 1
    await act(CLICK, label, () => (leads ? answered(press) : press()))
  }
  const labelOf = (field) => field.evaluate((one) => one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? '')
  return {
    page, t, count, look,
    /** A button that sends something. */
    press: (key) => click(page.getByRole('button', { name: named(t(key)) }), t(key)),
    stands: async (key) => await page.getByRole('button', { name: named(t(key)) }).count() > 0,
    /** A link by its words. */
    follow: (key, within = 'body') => click(page.locator(within).getByRole('link', { name: t(key), exact: true }), t(key)),
    /** A link whose words are a name, or that says more than its label. */
    open: (target, key) => click(target, key && t(key)),
    /** The number in the line of a table that says what it counts. */
    number: (key) => click(page.locator('main tr', { has: page.locator('th', { hasText: named(t(key)) }) }).locator('a'), t(key)),
    /** The next step of something on Today. */
    next: (key) => click(page.locator('.todo .btn', { hasText: named(t(key)) }), t(key)),
    /** Something that opens on the same page. */
    unfold: (key) => click(page.locator('summary', { hasText: named(t(key)) }), t(key), false),
    /** A field, named by its own label or by the key of what the guide calls it. */
    type: async (target, words, key) => {
      const field = await find(target)
      count.fields += 1
      await act(CLICK + HANDS + words.length * KEY, key ? t(key) : await labelOf(field), () => field.fill(words, { timeout: PATIENCE }))
    },
    /** The key at the end of a field. */
    enter: (target) => act(KEY, '', () => answered(() => page.locator(target).press('Enter'))),
    /** An option by its words; one that is chosen already is nobody's click. */
    choose: async (target, words) => {
      const field = await find(target)
      const value = await field.locator('option', { hasText: words }).first().getAttribute('value', { timeout: PATIENCE })
      if (await field.inputValue() === value) return
      count.clicks += 1
      await act(CHOICE, await labelOf(field), () => field.selectOption(value))
    },
    file: async (target, path) => {
      count.clicks += 1
      const field = await find(target)
      await act(FILE, await labelOf(field), () => field.setInputFiles(path))
    },
    /** With the finger. */
    sign: async () => {
      const canvas = await find('canvas[data-signature]')
      await canvas.scrollIntoViewIfNeeded()
      const { x, y } = await canvas.boundingBox()
      count.clicks += 1
      await act(SIGNATURE, await canvas.getAttribute('aria-label'), async () => {
        await page.mouse.move(x + 40, y + 90)
        await page.mouse.down()
        for (let step = 0; step <= 24; step += 1) await page.mouse.move(x + 40 + step * 10, y + 75 + Math.sin(step / 2) * 30)
        await page.mouse.up()
      })
    },
    /** A file that comes down. */
    download: async (key) => {
      const link = await find(page.getByRole('link', { name: t(key), exact: true }))
      count.clicks += 1
      await act(CLICK, t(key), async () => {
        const answer = await page.request.get(await link.getAttribute('href'))
        if (answer.status() !== 200) throw new Error(`${t(key)} answers ${answer.status()}`)
      })
    },
    /** What the walk came for stands there. */
    see: async (key, timeout = PATIENCE) => {
      await page.locator('main').getByText(t(key)).first().waitFor({ timeout })
      await look()
    },
  }
}

/** Takes what the guide shows: from the top of one part of the page to the end of another, no higher than a screen. */
async function shoot(page, path, from, to) {
  await page.evaluate(() => window.scrollTo(0, 0))
  const { width, height } = page.viewportSize()
  const box = async (part) => page.locator(part).first().boundingBox({ timeout: PATIENCE })
  const top = (await box(from)).y
  const last = to && await box(to)
  const below = 12
  const clip = { x: 0, y: top, width, height: Math.min(height, last ? last.y + last.height + below - top : height), scale: 1 }
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, captureBeyondViewport: true, clip })
  await devtools.detach()
  await writeFile(path, Buffer.from(data, 'base64'))
}

/** Somebody begins: signed in, or a visitor who has nothing to sign in with. */
async function arrive(browser, world, { user, on, phone }, seen) {
  const { address } = world[on]
  if (user) {
    // Everybody of the demo has a language of their own; a guide is read in one.
    const cookie = await session(address, user, PASSWORD)
    await fetch(`${address}/language/${world.lang}`, { headers: { cookie }, redirect: 'manual' })
  }
  const context = await browser.newContext({ baseURL: address, viewport: phone ? PHONE : SCREEN, hasTouch: Boolean(phone), locale: world.lang })
  await context.addCookies([{ name: 'lang', value: world.lang, url: address }])
  const at = atWork(await context.newPage(), world.texts, seen)
  at.picture = async () => {}
  if (user) {
    await at.page.goto('/sign-in')
    await at.type('#user', user)
    await at.type('#password', PASSWORD)
    await at.press('sign-in')
  }
  // The way in is the same for all and stands in no guide but the page about all of them.
  at.count.labels = []
  return { at, context }
}

/** Takes the steps; a step that is missing is told with what stood on the page instead. */
async function through({ at, context }, { role, job }, world, steps) {
  try {
    await steps(at, world)
  } catch (error) {
    const stands = plain(await at.page.locator('main').innerText()).slice(0, 400)
    throw new Error(`${role}, "${job[world.lang]}", at ${at.page.url()} after ${at.count.labels.join(' › ')}: ${stands}`, { cause: error })
  }
  await context.close()
}

/**
 * Walks all walks in one language.
 * @returns {Promise<{counted: {walk: object, clicks: number, fields: number, seconds: number, labels: string[]}[],
 *   shown: Record<string, {texts: Set<string>, pictures: number}>}>} `shown`: what each role saw, and how many pictures it has
 */
export async function walkAll(browser, lang, { pictures = false } = {}) {
  const [texts, practice, played] = await Promise.all([textsOf(lang), startKomshi(['demo', '--practice']), startKomshi(['demo'])])
  const world = { lang, texts, practice, played }
  const counted = []
  const shown = {}
  for (const walk of WALKS) {
    const seen = (shown[walk.role] ??= { texts: new Set(), pictures: 0 })
    const begin = () => arrive(browser, world, walk, seen.texts)
    if (walk.aside) await through(await begin(), walk, world, walk.aside)
    const begun = await begin()
    const { at } = begun
    at.picture = async (from, to) => {
      seen.pictures += 1
      if (pictures) await shoot(at.page, join(PICTURES, `${lang}-${walk.role}-${seen.pictures}.webp`), from, to)
    }
    await through(begun, walk, world, walk.steps)
    counted.push({ walk, ...at.count })
  }
  await Promise.all([practice.stop(), played.stop()])
  return { counted, shown }
}

/** Seconds as one says them. */
const about = (seconds) => (seconds < 90 ? Math.round(seconds / 5) * 5 : Math.round(seconds / 60) * 60)

const COUNTED = {
  en: { clicks: { one: 'click', other: 'clicks' }, fields: { one: 'field', other: 'fields' }, seconds: 'seconds', minutes: 'minutes', about: 'about' },
  'sr-Latn': {
    clicks: { one: 'klik', few: 'klika', other: 'klikova' }, fields: { one: 'polje', few: 'polja', other: 'polja' },
    seconds: 'sekundi', minutes: 'minuta', about: 'oko',
  },
}

/** `5 clicks, 3 fields, about 30 seconds`. */
function inWords(lang, { clicks, fields, seconds }) {
  const words = COUNTED[lang]
  const many = (count, forms) => `${count} ${forms[new Intl.PluralRules(lang).select(count)] ?? forms.other}`
  const rounded = about(seconds)
  const long = rounded < 90 ? `${rounded} ${words.seconds}` : `${rounded / 60} ${words.minutes}`
  return `${many(clicks, words.clicks)}, ${many(fields, words.fields)}, ${words.about} ${long}`
}

const guideOf = (lang, role) => join(DOCS, lang, `${role}.md`)
/** The part of a guide about a job: from its heading to the next. */
const partOf = (guide, job) => guide.split(/^(?=## )/m).find((part) => part.startsWith(`## ${job}\n`))
const COUNT = /^> .*$/m

/** What the guides say otherwise than the pages, a line each. */
export async function compare(lang, { counted, shown }) {
  const findings = []
  for (const [role, seen] of Object.entries(shown)) {
    const guide = await readFile(guideOf(lang, role), 'utf8')
    const found = (what) => findings.push(`docs/guides/${lang}/${role}.md: ${what}`)
    for (const [, label] of guide.matchAll(/\*\*(.+?)\*\*/g)) if (!seen.texts.has(label)) found(`no page of the walks says "${label}"`)
    const pictures = [...guide.matchAll(/pictures\/guides\/([^)]+)/g)].map(([, name]) => name)
    const taken = Array.from({ length: seen.pictures }, (_, at) => `${lang}-${role}-${at + 1}.webp`)
    if (pictures.join() !== taken.join()) found(`shows ${pictures.join(', ')}; the walks take ${taken.join(', ')}`)
    for (const { walk, labels, ...count } of counted.filter((one) => one.walk.role === role)) {
      const part = partOf(guide, walk.job[lang])
      if (!part) {
        found(`has no "## ${walk.job[lang]}"`)
        continue
      }
      const bold = [...part.matchAll(/\*\*(.+?)\*\*/g)].map(([, label]) => label)
      let at = 0
      // What is pressed again and again (an answer, a member's name) stands once.
      for (const label of labels.filter((one, index) => one !== labels[index - 1])) {
        const next = bold.indexOf(label, at)
        if (next < 0) found(`"${walk.job[lang]}" does not name "${label}" in its turn`)
        else at = next + 1
      }
      const line = part.match(COUNT)?.[0] ?? ''
      if (line.match(/\d+/g)?.slice(0, 2).join() !== `${count.clicks},${count.fields}`) {
        found(`"${walk.job[lang]}" says "${line}" and takes ${inWords(lang, count)}`)
      }
    }
  }
  return findings
}

/** Writes what was counted into the guides of a language. */
async function write(lang, counted) {
  for (const { walk, ...count } of counted) {
    const guide = await readFile(guideOf(lang, walk.role), 'utf8')
    const part = partOf(guide, walk.job[lang])
    if (part) await writeFile(guideOf(lang, walk.role), guide.replace(part, part.replace(COUNT, `> ${inWords(lang, count)}`)))
  }
}

/** The table of all walks, in the page about the guides. */
async function writeTable(counted) {
  const page = join(DOCS, 'README.md')
  const roles = [...new Set(counted.map(({ walk }) => walk.role))]
  const row = ({ walk: { role, job, before, phone }, clicks, fields, seconds }) => {
    const guide = `[${role.replaceAll('-', ' ')}](en/${role}.md)`
    return `| ${guide} | ${job.en} | ${phone ? 'phone' : 'screen'} | ${before.join(' + ')} | ${clicks} + ${fields} | ${about(seconds)} |`
  }
  const rows = roles.flatMap((role) => counted.filter(({ walk }) => walk.role === role).map(row))
  const table = ['| role | job | on | clicks + fields before | now | seconds |', '|---|---|---|---|---|---|', ...rows].join('\n')
  const text = await readFile(page, 'utf8')
  await writeFile(page, text.replace(/^\| role \| job .*\n(\|.*\n)*/m, `${table}\n`))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await startBrowser()
  await mkdir(PICTURES, { recursive: true })
  for (const name of await readdir(PICTURES)) await rm(join(PICTURES, name))
  const findings = []
  for (const lang of LANGUAGES) {
    const walked = await walkAll(browser, lang, { pictures: true })
    await write(lang, walked.counted)
    if (lang === 'en') await writeTable(walked.counted)
    findings.push(...await compare(lang, walked))
  }
  await browser.close()
  findings.forEach((finding) => console.log(finding))
  console.log(findings.length ? `${findings.length} findings` : 'the guides say what the pages say')
  process.exit(findings.length ? 1 : 0)
}

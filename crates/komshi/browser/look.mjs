// Looks at pages as people do: in their languages, on a phone and on a screen, in light and in dark. What no page may have: an error of
// the server or of a script, something that axe finds, something wider than the screen, a text that is missing.
//
// `cargo xtask look [--lang TAG]... [--width N]... [--scheme light|dark]... [WORDS OF AN ADDRESS]...` opens every page that somebody is
// led to in the played demo; `screens.test.mjs` opens a part of them with every test run.
import { axe, shot, startBrowser, startKomshi } from './journey.mjs'
import { crawl, session } from './links.mjs'

export const LANGUAGES = ['en', 'sr-Latn', 'sr-Cyrl', 'bs', 'sq', 'mk', 'tr']
export const WIDTHS = [390, 1280]
export const SCHEMES = ['light', 'dark']
/** The people of the demo; whoever sees most comes first, so that each kind of page is seen with most on it. Nobody: a visitor. */
export const PEOPLE = ['mirjana', 'agim', 'jelena', 'komisija', 'dragan', 'arta', 'besa', 'monika', 'donator', 'zastita', 'admin', '']
const PUBLIC = new RegExp(`^/(${LANGUAGES.join('|')})(?=/|$)`)
const PASSWORD = 'komshi-demo'
/** What a browser reports that is no defect of the page: an answer of 4xx is a finding of its own. */
const NO_DEFECT = /Failed to load resource/

/** Every pair of values, as many lists as there are. */
export const views = (languages = LANGUAGES, widths = WIDTHS, schemes = SCHEMES) =>
  languages.flatMap((lang) => widths.flatMap((width) => schemes.map((scheme) => ({ lang, width, scheme }))))

/** What no link of the demo leads to. */
const APART = [{ user: 'mirjana', path: '/styleguide' }, { user: 'mirjana', path: '/search?q=ristic' }]

/**
 * One page of each kind that somebody is led to, with who is led there.
 * @returns {Promise<{user: string, path: string}[]>}
 */
export async function pagesOf(komshi, people = PEOPLE) {
  const found = new Map()
  for (const user of people) {
    const cookie = user && await session(komshi.address, user, PASSWORD)
    const { pages } = await crawl(komshi.address, cookie, user ? '/' : '/en/programmes')
    for (const [kind, path] of pages) {
      // A public page has an address in each language, and is looked at in each anyway.
      const once = kind.replace(PUBLIC, '/en')
      if (!found.has(once)) found.set(once, { user, path: path.replace(PUBLIC, '/en') })
    }
  }
  return [...found.values(), ...APART]
}

export const name = (path) => path.replace(/^\//, '').replace(/\d{6,}/g, 'N').replace(/[^a-zA-Z0-9]+/g, '-').slice(0, 100) || 'today'

/**
 * Opens pages in some views; answers what was found, a line each.
 * @param {{user: string, path: string}[]} pages
 * @param {{lang: string, width: number, scheme: string}[]} views
 */
export async function look(komshi, browser, pages, views, { pictures = true } = {}) {
  const findings = []
  for (const user of new Set(pages.map((page) => page.user))) {
    const context = await browser.newContext({ baseURL: komshi.address })
    if (user) {
      const cookies = (await session(komshi.address, user, PASSWORD)).split('; ').map((cookie) => cookie.split(/=(.*)/))
      await context.addCookies(cookies.map(([key, value]) => ({ name: key, value, url: komshi.address })))
    }
    const one = await context.newPage()
    let said = []
    one.on('console', (message) => message.type() === 'error' && !NO_DEFECT.test(message.text()) && said.push(message.text()))
    one.on('pageerror', (error) => said.push(error.message))
    for (const { lang, width, scheme } of views) {
      await one.setViewportSize({ width, height: 900 })
      await one.emulateMedia({ colorScheme: scheme })
      await one.goto(`/language/${lang}`)
      for (const { path } of pages.filter((page) => page.user === user)) {
        const found = (what) => findings.push(`${lang} ${width} ${scheme} ${user || 'a visitor'} ${path}: ${what}`)
        said = []
        const answer = await one.goto(path.replace(PUBLIC, `/${lang}`))
        if (answer.status() >= 400) found(answer.status())
        for (const breach of await axe(one)) found(`${breach.rule} ${breach.where.slice(0, 3).join(' | ')}`)
        const wide = await one.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (wide > 1) found(`${wide} px wider than the screen`)
        said.forEach((text) => found(`the console says: ${text}`))
        const missing = komshi.missing()
        if (missing.length) found(`no text for ${missing.join(', ')}`)
        if (pictures) await shot(one, `${name(path)}--${lang}-${width}-${scheme}`)
      }
    }
    await context.close()
  }
  return findings
}

/** The words of the command line: flags that may be said again, and parts of addresses. */
function wishes(words) {
  const wish = { lang: [], width: [], scheme: [], parts: [] }
  for (let index = 0; index < words.length; index += 1) {
    const flag = words[index].match(/^--(lang|width|scheme)$/)?.[1]
    if (flag) wish[flag].push(flag === 'width' ? Number(words[index += 1]) : words[index += 1])
    else wish.parts.push(words[index])
  }
  return wish
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { lang, width, scheme, parts } = wishes(process.argv.slice(2))
  const or = (list, otherwise) => list.length ? list : otherwise
  const komshi = await startKomshi(['demo'])
  const browser = await startBrowser()
  const all = await pagesOf(komshi)
  const pages = all.filter(({ path }) => !parts.length || parts.some((part) => path.includes(part)))
  const over = views(or(lang, LANGUAGES), or(width, WIDTHS), or(scheme, SCHEMES))
  console.log(`${pages.length} kinds of pages of ${all.length}, ${over.length} views of each`)
  const findings = await look(komshi, browser, pages, over)
  await browser.close()
  await komshi.stop()
  findings.forEach((finding) => console.log(finding))
  console.log(findings.length ? `${findings.length} findings` : 'nothing found')
  process.exit(findings.length ? 1 : 0)
}

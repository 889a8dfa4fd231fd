// Follows what a page shows: every link from a starting page on, as one person. A link that leads to nothing is a defect of the page
// that shows it.

/** Pages of one kind (the same address but for its numbers) look alike; so many of each are opened. */
const OF_A_KIND = 3
/** What looks like an address of our own in a page. */
const HREF = /<a\b[^>]*?\bhref="([^"]*)"/g

/** Signs in without a browser and answers the cookie. */
export async function session(address, user, password) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ user, password }),
  })
  if (answer.status !== 303) throw new Error(`${user} cannot sign in: ${answer.status}`)
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
}

const kind = (path) => path.replace(/[a-z]*\d[\w-]*/gi, 'N').replace(/=[^&]*/g, '=')
const plain = (href) => href.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('&amp;', '&').replaceAll('&quot;', '"')

/**
 * Opens every link that is shown from `start` on.
 * @returns {Promise<{opened: number, broken: string[], pages: Map<string, string>}>} `broken`: status, address, and the page that shows
 *   it; `pages`: of each kind of page that is no file the first address
 */
export async function crawl(address, cookie, start = '/', skip = /^\/(language|sign-out)/) {
  const waiting = [[start, 'the start']]
  const seen = new Set([start])
  const kinds = new Map()
  const broken = []
  const pages = new Map()
  let opened = 0
  while (waiting.length) {
    const [path, from] = waiting.shift()
    const count = (kinds.get(kind(path)) ?? 0) + 1
    kinds.set(kind(path), count)
    if (count > OF_A_KIND) continue
    opened += 1
    const answer = await fetch(address + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
    const moved = answer.headers.get('location')
    if (answer.status >= 400) broken.push(`${answer.status} ${path} shown on ${from}`)
    const body = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : (await answer.arrayBuffer(), '')
    if (body && answer.status < 400 && !pages.has(kind(path))) pages.set(kind(path), path)
    const hrefs = moved ? [moved] : [...body.matchAll(HREF)].map(([, href]) => plain(href))
    for (const href of hrefs) {
      const url = new URL(href, address + path)
      const next = url.pathname + url.search
      if (url.origin !== new URL(address).origin || seen.has(next) || skip.test(next)) continue
      seen.add(next)
      waiting.push([next, path])
    }
  }
  return { opened, broken, pages }
}

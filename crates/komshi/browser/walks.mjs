// The jobs of the roles, step by step as docs/guides tells them. A step names what is pressed by the key of its text.
import { join } from 'node:path'

/** An import has a minute in a debug build on busy cores. */
const IMPORT = 60_000

/** The sharing under which an organisation gives its list, by words of its name. */
const GIVERS = { office: 'zajednice', csw: 'socijalni' }

async function takeIn(at, world, file, giver) {
  await at.file('#file', join(world.practice.data, 'lists', file))
  await at.choose('#sharing', GIVERS[giver])
  await at.type('#given_on', '2021-03-01')
  await at.press('list-read')
  await at.picture('main', 'main table')
  await at.press('columns-import')
  await at.see('import-found', IMPORT)
}

/** A programme of the demo in the list of all, by its code. */
const programme = (code) => `main tr:has-text("${code}") a`

/**
 * The walks in the order in which the work goes from hand to hand: each finds what the one before it left. `on`: the demo that begins with
 * the set-up, or the one that was played to its end. `before`: clicks and fields when the job was first walked.
 */
export const WALKS = [
  {
    role: 'programme-manager', job: { en: 'Take a list in', 'sr-Latn': 'Uvezite spisak' },
    user: 'mirjana', on: 'practice', before: [5, 3],
    steps: async (at, world) => {
      await at.picture('main', '.sheet')
      await at.next('todo-awaited-list-step')
      await takeIn(at, world, 'office.xlsx', 'office')
    },
  },
  {
    role: 'case-worker', job: { en: 'Answer which rows are one person', 'sr-Latn': 'Odgovorite koji redovi su ista osoba' },
    user: 'jelena', on: 'practice', before: [13, 2],
    aside: async (at, world) => {
      await at.next('todo-awaited-list-step')
      await takeIn(at, world, 'csw.xlsx', 'csw')
    },
    steps: async (at) => {
      await at.next('todo-pair-step')
      await at.picture('main .sheet', 'main form')
      while (await at.stands('review-answer-same')) await at.press('review-answer-same')
    },
  },
  {
    role: 'programme-manager', job: { en: 'Rank the households, enter the session', 'sr-Latn': 'Rangirajte domaćinstva, unesite sednicu' },
    user: 'mirjana', on: 'practice', before: [8, 9],
    steps: async (at) => {
      await at.number('way-eligible')
      await at.type('#title', 'Paketi pomoći')
      await at.type('#places', '60')
      await at.press('add')
      await at.press('call-open')
      await at.press('ranking-make')
      await at.picture('main', 'main tbody tr:nth-child(5)')
      await at.follow('session-add')
      await at.type('#held_on', '2021-03-10')
      await at.type('#place', 'Skupština opštine')
      for (const member of [1, 2, 3]) await at.type(`#member-${member - 1}`, `Član ${member}`)
      await at.press('session-save')
      await at.see('four-eyes-wait')
    },
  },
  {
    role: 'programme-manager', job: { en: 'Confirm a session as the second person', 'sr-Latn': 'Potvrdite sednicu kao druga osoba' },
    user: 'agim', on: 'practice', before: [4, 2],
    steps: async (at) => {
      await at.next('todo-session-step')
      await at.press('session-confirm')
      await at.see('session-confirmed-by')
    },
  },
  {
    role: 'programme-manager', job: { en: 'Lock the decisions, publish the list', 'sr-Latn': 'Zaključajte odluke, objavite listu' },
    user: 'mirjana', on: 'practice', before: [5, 4],
    steps: async (at) => {
      await at.next('todo-publish-step')
      await at.press('call-lock')
      await at.type('#objections_until', '2099-12-31')
      await at.press('publish-by-code')
      await at.see('publication-title')
    },
  },
  {
    role: 'programme-manager', job: { en: 'Plan a distribution day', 'sr-Latn': 'Planirajte dan raspodele' },
    user: 'mirjana', on: 'played', before: [7, 4],
    steps: async (at) => {
      await at.number('way-packages')
      await at.type('input[name^="quantity-"]', '1', 'goods-quantity-label')
      await at.type('#plan-period', '2.')
      await at.press('distribution-plan-go')
      await at.choose('#day-point', 'Suvi Do')
      await at.press('add')
      await at.press('distribution-assign')
      await at.press('distribution-cards-go')
      await at.picture('main section', 'main section')
    },
  },
  {
    role: 'storekeeper', job: { en: 'Bring the goods to the point', 'sr-Latn': 'Dopremite robu na mesto raspodele' },
    user: 'dragan', on: 'played', phone: true, before: [9, 4],
    steps: async (at) => {
      await at.picture('main', '.sheet')
      await at.next('todo-short-step')
      await at.unfold('goods-receive')
      await at.choose('#receive-to', 'magacin')
      await at.choose('#receive-item', 'Higijensko')
      await at.type('#receive-quantity', '180')
      await at.picture('details[open]', 'details[open]')
      await at.press('goods-receive')
      await at.unfold('goods-move')
      await at.choose('#move-item', 'Higijensko')
      await at.choose('#move-from', 'magacin')
      await at.choose('#move-to', 'Suvi Do')
      await at.type('#move-quantity', '180')
      await at.picture('details[open]', 'details[open]')
      await at.press('goods-move')
      await at.see('goods-stock')
    },
  },
  {
    role: 'field-worker', job: { en: 'Hand over to a household', 'sr-Latn': 'Uručite paket domaćinstvu' },
    user: 'arta', on: 'played', phone: true, before: [7, 3],
    steps: async (at) => {
      await at.picture('main', '.sheet')
      await at.next('todo-handover-step')
      const list = await (await at.page.request.get(`${at.page.url()}/list`)).text()
      const [, number] = list.match(/H-0*(\d+)/)
      await at.type('#check-in-q', number)
      await at.press('check-in-go')
      await at.picture('main')
      await at.sign()
      await at.picture('canvas[data-signature]', 'main button.main')
      await at.press('check-in-hand-over')
      await at.see('check-in-last')
    },
  },
  {
    role: 'case-worker', job: { en: 'Enter what a family tells you', 'sr-Latn': 'Unesite šta je porodica rekla' },
    user: 'jelena', on: 'played', before: [4, 5],
    steps: async (at) => {
      await at.type('[data-find]', 'H-0297')
      await at.enter('[data-find]')
      await at.open('main table a[href^="/households/"]')
      await at.open('a[href*="field=household_size"]', 'fact-enter-other')
      await at.type('#value', '5')
      await at.type('#why', 'na šalteru')
      await at.picture('main', 'main form')
      await at.press('fact-save')
    },
  },
  {
    role: 'grant-officer', job: { en: 'Record an instalment', 'sr-Latn': 'Upišite ratu' },
    user: 'besa', on: 'played', before: [9, 5],
    steps: async (at) => {
      await at.next('todo-grant-step')
      await at.picture('main', 'main tfoot')
      await at.follow('grant-pay')
      await at.type('#occurred_on', '2022-09-30')
      await at.type('#amount', '1250')
      await at.press('event-save')
      await at.picture('main', 'main .sheet')
    },
  },
  {
    role: 'evaluation-officer', job: { en: 'Check a number', 'sr-Latn': 'Proverite broj' },
    user: 'monika', on: 'played', before: [4, 2],
    steps: async (at) => {
      await at.number('way-report')
      await at.follow('programme-part-results')
      await at.picture('main', 'main section')
      await at.open('main td a[href*="/records"]')
      await at.picture('main', 'main tbody tr:nth-child(5)')
    },
  },
  {
    role: 'evaluation-officer', job: { en: 'Get the report', 'sr-Latn': 'Preuzmite izveštaj' },
    user: 'monika', on: 'played', before: [3, 2],
    steps: async (at) => {
      await at.number('way-report')
      await at.download('format-pdf')
    },
  },
  {
    role: 'donor', job: { en: 'Read what came of the gift', 'sr-Latn': 'Pročitajte šta je postignuto' },
    user: 'donator', on: 'played', before: [3, 2],
    steps: async (at) => {
      await at.picture('main', '.two')
      await at.number('way-report')
      await at.picture('main', 'main table')
      await at.download('format-pdf')
    },
  },
  {
    role: 'donor', job: { en: 'Follow a gift in kind', 'sr-Latn': 'Pratite donaciju u robi' },
    user: 'donator', on: 'played', before: [3, 2],
    steps: async (at) => {
      await at.follow('nav-reports')
      await at.follow('donations-title')
      await at.picture('main', 'main .sheet')
    },
  },
  {
    role: 'data-protection-officer', job: { en: 'See who looked at a person', 'sr-Latn': 'Pogledajte ko je otvarao podatke jedne osobe' },
    user: 'zastita', on: 'played', before: [3, 3],
    steps: async (at) => {
      await at.type('[data-find]', 'H-0004')
      await at.enter('[data-find]')
      await at.open('main table a[href^="/people/"]')
      await at.follow('looks-title')
      await at.picture('main', 'main table')
    },
  },
  {
    role: 'data-protection-officer', job: { en: 'Write an incident down', 'sr-Latn': 'Zabeležite incident' },
    user: 'zastita', on: 'played', before: [4, 3],
    steps: async (at) => {
      await at.follow('nav-settings')
      await at.open('main a[href="/settings/incidents"]', 'incidents-title')
      await at.type('#what', 'Izgubljen telefon')
      await at.press('incident-save')
      await at.see('incident-affected')
    },
  },
  {
    role: 'data-protection-officer', job: { en: 'Write down that it was reported', 'sr-Latn': 'Zabeležite da je incident prijavljen' },
    user: 'zastita', on: 'played', before: [5, 3],
    steps: async (at) => {
      await at.picture('main', '.sheet')
      await at.next('todo-incident-step')
      await at.type('#report', 'Poverenik, 1/2026')
      await at.press('incident-save')
      await at.see('incident-reported')
      await at.picture('main', 'main .sheet')
    },
  },
  {
    role: 'visitor', job: { en: 'Find your code', 'sr-Latn': 'Nađite svoju šifru' },
    on: 'played', phone: true, before: [3, 1],
    steps: async (at, world) => {
      await at.page.goto(`/${world.lang}/programmes`)
      await at.open('main h2 a[href$="/united-against-covid19"]')
      await at.picture('.hero', 'main .facts')
      await at.follow('list-find-code')
      await at.type('#list-code', 'H-0004')
      await at.press('check-in-go')
      await at.see('list-object')
      await at.picture('main', 'main section:nth-of-type(2)')
    },
  },
]

// Every role of the played demo, and a visitor, opens every link that it is shown: none leads to "not found".
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startKomshi } from './journey.mjs'
import { crawl, session } from './links.mjs'

const ROLES = ['mirjana', 'agim', 'jelena', 'komisija', 'dragan', 'arta', 'besa', 'monika', 'donator', 'zastita', 'admin']
let komshi

before(async () => { komshi = await startKomshi(['demo']) })
after(async () => { await komshi?.stop() })

for (const user of ROLES) {
  test(`${user} is shown no link that leads to nothing`, { timeout: 600_000 }, async () => {
    const { opened, broken } = await crawl(komshi.address, await session(komshi.address, user, 'komshi-demo'))
    assert.deepEqual(broken, [])
    assert.ok(opened > 5, `${opened} pages opened`)
  })
}

test('a visitor of the public pages is shown no link that leads to nothing', { timeout: 600_000 }, async () => {
  const { opened, broken } = await crawl(komshi.address, '', '/en/programmes')
  assert.deepEqual(broken, [])
  assert.ok(opened > 8, `${opened} pages opened`)
})

import { aMessageCampaign, slug } from '@vigil/fixtures/documents'
import { readEnvironment } from '../../environment.ts'
import { givenMessage } from '../../write/given-message.ts'
import type { SiteLog } from '../site-log.ts'
import { type MessageLake, aMessageLake } from '../testing/a-message-lake.ts'
import { aServer, type RunningServer } from '../testing/a-server.ts'
import { openMessageDesk } from './open-message-desk.ts'

const words = 'Peace be with you. Quillfeather sends a kettle.'
const today = new Date().toISOString().slice(0, 10)
const shortPatience = 30

let lake: MessageLake
let site: RunningServer
let siteWithoutToken: RunningServer
let patientSite: RunningServer
let isNextBroken: boolean
const logged: string[] = []

const log: SiteLog = { info: (line) => logged.push(line), warn: (line, cause) => logged.push(`${line} ${cause}`) }

beforeAll(async () => {
  lake = await aMessageLake()
  const open = (intakeToken: string, patience = shortPatience) => {
    const environment = readEnvironment({
      ...{ SANITY_PROJECT_ID: 'vigil', SANITY_API_HOST: lake.origin, SANITY_API_READ_TOKEN: lake.readToken },
      ...{ SANITY_API_INTAKE_TOKEN: intakeToken, SITE_URL: 'https://site.example' },
    })
    const answer = openMessageDesk({
      environment,
      patience,
      headers: { 'Referrer-Policy': 'no-referrer' },
      log,
      // In the place of Next: what the page would be given.
      async render(path, given) {
        if (isNextBroken) throw new Error('Next answered 500')
        return { status: 200, html: JSON.stringify({ path, ...givenMessage.parse(given) }) }
      },
    })
    return aServer((request, response) => {
      const name = /\/write\/([^?]+)/.exec(request.url ?? '')?.[1] ?? ''
      answer(request, response, { locale: request.url?.startsWith('/fr/') ? 'fr' : 'en', slug: name })
    })
  }
  site = await open(lake.intakeToken)
  siteWithoutToken = await open('')
  patientSite = await open(lake.intakeToken, 3_600_000)
})
afterAll(async () => {
  await site.close()
  await siteWithoutToken.close()
  await patientSite.close()
  await lake.close()
})
beforeEach(async () => {
  isNextBroken = false
  lake.line = 'open'
  logged.length = 0
  await lake.content.createOrReplace(aMessageCampaign({ _id: 'campaign-1', slug: slug('letters') }))
  await lake.content.withConfig({ dataset: 'production-private' }).delete({ query: '*[_type == "message"]' })
})
afterEach(() => {
  expect(logged.join('\n')).not.toMatch(/Quillfeather|kettle|Ruth/)
})

type Fields = Readonly<Record<string, string>>

async function post(fields: Fields | Buffer, { to = '/write/letters', headers = {}, at = site } = {}) {
  const response = await fetch(at.origin + to, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: Buffer.isBuffer(fields) ? new Uint8Array(fields) : new URLSearchParams(fields).toString(),
  })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const givenIn = ({ body }: { body: string }) => givenMessage.parse(JSON.parse(body))

/** Reads the message once more, for as long as reading takes. */
async function check(fields: Fields, options = {}): Promise<Fields> {
  const answer = await post({ ...fields, step: 'check' }, options)
  expect(answer.status).toBe(200)
  const { state } = givenIn(answer)
  if (state.step !== 'check') throw new Error('The message was not to be read once more.')
  await new Promise((resolve) => setTimeout(resolve, shortPatience * 2))
  return { ...state.values, token: state.token, step: 'send' }
}

const messages = () => lake.queue.fetch<Record<string, unknown>[]>('*[_type == "message"]')

describe('a message', () => {
  it('comes into the queue after it was read once more, with the day and nothing else of its sender', async () => {
    const form = await check({ text: ` ${words}\r\n`, firstName: 'Ruth', country: 'Wales', step: 'check' })
    expect(await messages()).toEqual([])
    const { status, headers } = await post(form)
    expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([
      303,
      '/write/letters/thanks',
      'no-store',
    ])
    expect(await messages()).toEqual([
      {
        ...{ _id: expect.stringMatching(/^message-[\da-f]{40}$/), _type: 'message', campaign: 'campaign-1' },
        ...{ text: words, sender: { firstName: 'Ruth', country: 'Wales' }, receivedOn: today },
        ...{ state: 'waiting', copies: 1, _createdAt: `${today}T00:00:00Z` },
        ...{ _rev: expect.any(String), _updatedAt: expect.any(String) },
      },
    ])
  })

  it('is sent once, whether somebody presses twice, loads again, or goes back to the form', async () => {
    const form = await check({ text: words })
    const both = await Promise.all([post(form), post(form)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect((await post(form)).status).toBe(303)
    expect((await post(await check({ text: words }))).status).toBe(303)
    expect(await messages()).toHaveLength(1)
    await post(await check({ text: `${words} And good night.` }))
    expect(await messages()).toHaveLength(2)
  })

  it('is in the language of its page', async () => {
    expect(
      (await post(await check({ text: words }, { to: '/fr/write/letters' }), { to: '/fr/write/letters' })).headers.get(
        'location',
      ),
    ).toBe('/fr/write/letters/thanks')
  })

  it.each([
    ['without a token', { token: '' }, 'stale'],
    ['with a token that was made up', { token: `abc.${'A'.repeat(43)}` }, 'stale'],
    ['with other words than those that were read', { text: 'Something else.' }, 'stale'],
  ])('%s is read once more', async (_, changes, kind) => {
    const answer = await post({ ...(await check({ text: words })), ...changes })
    expect([answer.status, givenIn(answer).state]).toMatchObject([200, { step: 'check', notice: { kind } }])
    expect(await messages()).toEqual([])
  })

  it('that is sent faster than anybody reads is read once more, with a token that goes on counting', async () => {
    const form = await check({ text: words }, { at: patientSite })
    expect(givenIn(await post(form, { at: patientSite })).state).toMatchObject({
      ...{ step: 'check', notice: { kind: 'early' }, token: form.token },
    })
    expect(await messages()).toEqual([])
  })

  it('with something to look at again is taken when it is sent all the same', async () => {
    const text = 'Please write to hello@example.org'
    const state = givenIn(await post({ text, step: 'check' })).state
    expect(state).toMatchObject({ step: 'check', warnings: [{ kind: 'contactDetails', found: 'hello@example.org' }] })
    expect((await post(await check({ text }))).status).toBe(303)
  })

  it.each([
    ['without words', { text: ' \r\n ' }, { field: 'text', kind: 'missing' }],
    ['that is too long', { text: `${words} ${'a'.repeat(500)}` }, { field: 'text', kind: 'tooLong' }],
    ['with a link', { text: 'See www.example.org' }, { field: 'text', kind: 'link' }],
    ['of a program that fills in everything', { text: words, subject: 'Lamps' }, { field: 'trap' }],
  ])('%s is not taken, and everything that was typed is kept', async (_, fields, problem) => {
    const sent = { firstName: 'Ruth', country: 'Wales', ...fields }
    for (const step of ['check', 'send']) {
      const answer = await post({ ...sent, step })
      const { state } = givenIn(answer)
      expect([answer.status, state]).toMatchObject([
        422,
        { step: 'write', values: { firstName: 'Ruth', country: 'Wales', text: sent.text.trim() }, problems: [problem] },
      ])
    }
    expect(await messages()).toEqual([])
  })

  it('can be changed, and can be kept as a file', async () => {
    const form = await check({ text: words })
    expect(givenIn(await post({ ...form, step: 'change' }))).toMatchObject({
      state: { step: 'write', values: { text: words }, problems: [] },
    })
    const { headers, body } = await post({ ...form, step: 'save' })
    expect([headers.get('content-disposition'), body]).toEqual(['attachment; filename="message.txt"', `${words}\n`])
  })
})

describe('a campaign', () => {
  it.each([
    ['that is over', { closesOn: '2020-01-01' }, { hasEnded: true }],
    ['that has not begun', { opensOn: '2099-01-01' }, { isUpcoming: true }],
  ])('%s takes nothing, and the words are kept', async (_, days, campaign) => {
    await lake.content.createOrReplace(aMessageCampaign({ _id: 'campaign-1', slug: slug('letters'), ...days }))
    const answer = await post({ text: words, step: 'send' })
    expect([answer.status, givenIn(answer)]).toMatchObject([409, { campaign, state: { values: { text: words } } }])
  })

  it.each([
    ['that is not there', '/write/nobody', async () => {}],
    [
      'that readers must not see',
      '/write/letters',
      () =>
        lake.content
          .withConfig({ perspective: 'raw' })
          .patch('campaign-1')
          .set({ slug: { _type: 'slug', current: 'other' } })
          .commit(),
    ],
  ])('%s takes nothing, and the words are kept', async (_, to, change) => {
    await change()
    const { status, body } = await post({ text: words, step: 'send' }, { to })
    expect(status).toBe(404)
    expect(body).toContain(words)
  })

  it('asks again whenever somebody writes: rules that changed hold at once', async () => {
    await check({ text: words })
    await lake.content.patch('campaign-1').set({ maxLength: 10 }).commit()
    expect((await post({ text: words, step: 'check' })).status).toBe(422)
  })
})

describe('while the lake is down', () => {
  it('nothing is lost: the sender is told, has the words, and sends them once it is back', async () => {
    const form = await check({ text: words, firstName: 'Ruth' })
    lake.line = 'cut'
    const answer = await post(form)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
    expect(givenIn(answer).state).toMatchObject({
      ...{ step: 'check', notice: { kind: 'unavailable' }, token: form.token },
      values: { text: words, firstName: 'Ruth' },
    })
    lake.line = 'open'
    expect((await post(form)).status).toBe(303)
    expect(await messages()).toHaveLength(1)
  })

  it('and nobody has asked for the campaign before, a plain page has the words', async () => {
    lake.line = 'cut'
    const { status, body } = await post({ text: `<b>${words}</b>`, firstName: '"Ruth"' }, { to: '/write/unknown' })
    expect(status).toBe(503)
    expect(body).toContain(`&#60;b&#62;${words}&#60;/b&#62;</textarea>`)
    expect(body).toContain('name="firstName" value="&#34;Ruth&#34;"')
    expect(body).not.toContain('<b>')
  })

  it('also when the page cannot be rendered, a plain page has the words', async () => {
    isNextBroken = true
    const { status, body } = await post({ text: words })
    expect(status).toBe(503)
    expect(body).toContain(words)
  })

  it('without a token for messages nobody can write, and the words are kept', async () => {
    const answer = await post({ text: words, step: 'send' }, { at: siteWithoutToken })
    expect([answer.status, givenIn(answer).state.values.text]).toEqual([503, words])
  })
})

describe('what is no form of this site', () => {
  const valid = Buffer.from(`text=${encodeURIComponent(words)}`)
  it.each([
    ['half a character', Buffer.from('text=%D8'), {}, 400],
    ['a field twice', Buffer.from('text=a&text=b'), {}, 400],
    ['JSON', Buffer.from('{"text":"a"}'), { 'content-type': 'application/json' }, 415],
    ['a form with files', valid, { 'content-type': 'multipart/form-data; boundary=a' }, 415],
    ['another alphabet', valid, { 'content-type': 'application/x-www-form-urlencoded; charset=latin1' }, 415],
    ['something packed', valid, { 'content-encoding': 'gzip' }, 415],
    ['ten megabytes', Buffer.alloc(10 * 1024 * 1024, 'a'), {}, 413],
    ['a form of another site', valid, { 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
    ['a form of another site, from an old browser', valid, { origin: 'https://evil.example' }, 403],
  ])('%s gets a clear answer', async (_, body, headers, status) => {
    const answer = await post(body, { headers: { ...headers } })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/<h1>[^<]+<\/h1>\n<p>[^<]+<\/p>/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('a form from a page that tells nobody where it is, is one', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'null' }
    expect((await post(valid, { headers })).status).toBe(200)
    expect((await post(valid, { headers: { origin: 'null' } })).status).toBe(200)
  })
})

import { messageRulesResult } from '@vigil/content-queries/message-campaigns/write-page'
import { trapField } from '@vigil/ui/message-form'
import { givenMessage } from '../../write/given-message.ts'
import { createMessageDesk } from './message-desk.ts'
import { createRateLimit } from './rate-limit.ts'
import { trapName } from './written-form.ts'

const rules = messageRulesResult.parse({
  campaign: {
    ...{ _id: 'campaign-1', language: 'en', writtenIn: 'en', slug: 'letters', hasEnded: false, isUpcoming: false },
    ...{ closesOn: '2026-11-22' },
  },
  site: null,
})

let now: number
let kept: string[]
const clock = () => new Date(now)

/** @param render what becomes of the page; by default it is there */
function openDesk({ burst = 2, render = async () => {} } = {}) {
  const limit = createRateLimit({ clock, each: { burst, perMinute: 6 }, all: { burst: 100, perMinute: 100 } })
  return createMessageDesk({
    rules: { find: async () => ({ state: 'found', rules }) },
    box: {
      async handIn({ text, receivedOn }) {
        kept.push(`${receivedOn} ${text}`)
        return true
      },
    },
    ...{ secret: 'secret', log: { info: () => {}, warn: () => {} }, clock, patience: 1000, limit },
    async render(_path, given) {
      await render()
      return { status: 200, html: JSON.stringify(given) }
    },
  })
}

const form = { locale: 'en', slug: 'letters' } as const
const post = (desk: ReturnType<typeof openDesk>, fields: Record<string, string>) =>
  desk.take(form, new Map(Object.entries(fields)))

async function check(desk: ReturnType<typeof openDesk>, text: string): Promise<Record<string, string>> {
  const answer = await post(desk, { text, step: 'check' })
  const { state } = givenMessage.parse(JSON.parse(answer.state === 'page' ? answer.html : ''))
  if (state.step !== 'check') throw new Error('The message was not to be read once more.')
  now += 1000
  return { text, token: state.token, step: 'send' }
}

beforeEach(() => {
  now = Date.parse('2026-11-22T12:00:00Z')
  kept = []
})

it('takes no more messages than can be looked after, keeps the others for their senders, and goes on', async () => {
  const desk = openDesk()
  const forms = [await check(desk, 'One.'), await check(desk, 'Two.'), await check(desk, 'Three.')]
  const answers = await Promise.all(forms.map((fields) => post(desk, fields)))
  expect(answers.map((answer) => answer.state === 'page' && answer.status)).toEqual([false, false, 429])
  expect(answers[2]).toMatchObject({ html: expect.stringContaining('Three.') })
  now += 10_000
  expect(await post(desk, forms[2] ?? {})).toMatchObject({ state: 'moved' })
  expect(kept).toHaveLength(3)
})

it('keeps the day on which a message was read once more, pressed twice around midnight', async () => {
  now = Date.parse('2026-11-21T23:59:58Z')
  const desk = openDesk()
  const fields = await check(desk, 'One.')
  await post(desk, fields)
  now += 5000
  await post(desk, fields)
  expect(kept).toEqual(['2026-11-21 One.', '2026-11-21 One.'])
})

it('closes at the end of the last day, by its own clock', async () => {
  const desk = openDesk()
  const fields = await check(desk, 'One.')
  now = Date.parse('2026-11-23T00:00:00Z')
  expect(await post(desk, fields)).toMatchObject({ state: 'page', status: 409 })
  expect(kept).toEqual([])
})

it('gives those who come in a crowd a plain page with their words', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const desk = openDesk({ render: () => held })
  const crowd = Array.from({ length: 9 }, (_, index) => post(desk, { text: `Words ${index}.` }))
  expect(await crowd[8]).toMatchObject({ status: 429, html: expect.stringContaining('Words 8.</textarea>') })
  release()
  expect((await Promise.all(crowd.slice(0, 8))).map((answer) => answer.state === 'page' && answer.status)).toEqual(
    Array(8).fill(200),
  )
})

it('looks for the trap where the form has it', () => {
  expect(trapName).toBe(trapField)
})

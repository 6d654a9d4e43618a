import { type Bridge, type Change, createBridge } from './bridge.ts'
import type { LiveEvent } from './live-stream.ts'
import { until } from './testing/a-server.ts'
import { toReason } from './site-log.ts'

/** A bridge whose Next answers when the test says so. */
function aBridge() {
  const happened: [string, Change, ...unknown[]][] = []
  const arrivals: (readonly number[])[] = []
  const warnings: string[] = []
  const time = { now: 5 }
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = []
  const bridge: Bridge = createBridge({
    revalidate: (change) => {
      happened.push(['revalidate', change])
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
    },
    applyChange(change, { position, arrivals: arrived }) {
      happened.push(['apply', change, position])
      arrivals.push(arrived)
    },
    log: { info: () => {}, warn: (message, cause) => warnings.push(`${message}: ${toReason(cause)}`) },
    clock: () => time.now,
    retryDelay: 1,
  })
  return { bridge, happened, arrivals, warnings, answers, time }
}

/** One that has had Next forget everything, as it does at first. */
async function aBridgeAtWork() {
  const made = aBridge()
  made.bridge.receive({ kind: 'welcome', isResumed: true, id: null })
  made.answers.shift()?.resolve()
  await made.bridge.settled()
  made.happened.length = 0
  return made
}

it('has Next forget before it has pages rendered again', async () => {
  const { bridge, happened, answers } = await aBridgeAtWork()
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: '7' })
  expect(happened).toEqual([['revalidate', ['s1:a']]])
  answers[0]?.resolve()
  await bridge.settled()
  expect(happened).toEqual([
    ['revalidate', ['s1:a']],
    ['apply', ['s1:a'], '7'],
  ])
  expect(bridge.lastChangeAt()).toBe(5)
})

it('has Next forget everything at first, and renders only what changed', async () => {
  const { bridge, happened, answers } = aBridge()
  bridge.receive({ kind: 'welcome', isResumed: true, id: '6' })
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: '7' })
  answers[0]?.resolve()
  await until(() => answers.length === 2)
  answers[1]?.resolve()
  await bridge.settled()
  expect(happened).toEqual([
    ['revalidate', 'all'],
    ['apply', [], '6'],
    ['revalidate', ['s1:a']],
    ['apply', ['s1:a'], '7'],
  ])
})

it('names the last event that a change covers, and none that came while Next was being told', async () => {
  const { bridge, happened, answers } = await aBridgeAtWork()
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: '7' })
  bridge.receive({ kind: 'changed', tags: ['s1:b'], id: '8' })
  answers[0]?.resolve()
  await until(() => answers.length === 2)
  expect(happened.at(-2)).toEqual(['apply', ['s1:a'], '7'])
  bridge.checkEverything()
  answers[1]?.resolve()
  await until(() => answers.length === 3)
  answers[2]?.resolve()
  await bridge.settled()
  expect(happened.filter(([what]) => what === 'apply').at(-1)).toEqual(['apply', 'all', '8'])
})

it('gathers what arrives while Next is being told', async () => {
  const { bridge, happened, answers } = await aBridgeAtWork()
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: null })
  bridge.receive({ kind: 'changed', tags: ['s1:b'], id: null })
  bridge.receive({ kind: 'changed', tags: ['s1:c', 's1:b'], id: null })
  answers[0]?.resolve()
  await until(() => answers.length === 2)
  answers[1]?.resolve()
  await bridge.settled()
  expect(happened.filter(([what]) => what === 'apply').map(([, change]) => change)).toEqual([
    ['s1:a'],
    ['s1:b', 's1:c'],
  ])
})

const events: [string, LiveEvent, boolean][] = [
  ['on a connection that goes on from nowhere', { kind: 'welcome', isResumed: false, id: null }, true],
  ['after a gap', { kind: 'gap', id: null }, true],
  ['not on a connection that goes on where the last one ended', { kind: 'welcome', isResumed: true, id: null }, false],
  ['not for a commit that touched no tag', { kind: 'changed', tags: [], id: null }, false],
]

it.each(events)('looks at everything again: %s', async (_when, event, isExpected) => {
  const { bridge, happened, answers } = await aBridgeAtWork()
  bridge.receive(event)
  answers[0]?.resolve()
  await bridge.settled()
  const everything = [
    ['revalidate', 'all'],
    ['apply', 'all', null],
  ]
  expect(happened).toEqual(isExpected ? everything : [])
})

it('tells Next again until it listens, together with what came meanwhile, and renders nothing before', async () => {
  const { bridge, happened, answers, warnings } = aBridge()
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: null })
  bridge.receive({ kind: 'changed', tags: ['s1:b'], id: null })
  answers[0]?.reject(new Error('/api/revalidate answered 500'))
  await until(() => answers.length === 2)
  expect(happened.map(([what]) => what)).toEqual(['revalidate', 'revalidate'])
  answers[1]?.resolve()
  await bridge.settled()
  expect(happened.at(-1)?.[0]).toBe('apply')
  expect(new Set(happened.at(-1)?.[1])).toEqual(new Set(['s1:a', 's1:b']))
  expect(warnings).toEqual([expect.stringContaining('/api/revalidate answered 500')])
})

it('says of each change when it came, also of those that Next was told of in a second try', async () => {
  const { bridge, arrivals, answers, time } = aBridge()
  bridge.receive({ kind: 'changed', tags: ['s1:a'], id: null })
  time.now = 6
  bridge.receive({ kind: 'changed', tags: ['s1:b'], id: null })
  bridge.receive({ kind: 'changed', tags: [], id: null })
  time.now = 7
  answers[0]?.reject(new Error('away'))
  await until(() => answers.length === 2)
  expect(bridge.stuckSince()).toBe(7)
  answers[1]?.resolve()
  await bridge.settled()
  expect([arrivals, bridge.stuckSince()]).toEqual([[[5, 6]], null])
  bridge.checkEverything()
  answers[2]?.resolve()
  await bridge.settled()
  expect(arrivals.at(-1)).toEqual([])
})

it('takes nothing more once it is closed', async () => {
  const { bridge, happened } = aBridge()
  await bridge.close()
  bridge.receive({ kind: 'gap', id: null })
  await bridge.settled()
  expect(happened).toEqual([])
})

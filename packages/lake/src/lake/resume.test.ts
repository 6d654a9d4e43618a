import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Mutation } from '../core/mutation.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'
import { createLake } from './create-lake.ts'
import { editor, reader } from './lake-test-kit.ts'
import type { Access, EventSubscription, Lake, ServerEvent } from './lake.ts'

/** What happens, one after the other. */
type Step =
  | { readonly kind: 'commit'; readonly ids: readonly string[]; readonly topic: string; readonly isDeletion: boolean }
  /** The connection breaks after so many more events, and the subscriber comes back at the next `comeBack`. */
  | { readonly kind: 'drop'; readonly after: number }
  | { readonly kind: 'comeBack' }
  | { readonly kind: 'restart' }

const ids = ['a', 'b', 'c', 'drafts.a', 'drafts.b', 'versions.r1.a']

const commit = fc.record({
  kind: fc.constant('commit' as const),
  ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
  topic: fc.constantFrom('sea', 'land'),
  isDeletion: fc.boolean(),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: commit },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), after: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'comeBack' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)

const listenTo = (access: Access, query: string) => ({
  open: (lake: Lake, lastEventId: string | undefined) =>
    lake.dataset('production').listen({
      ...{ query, access, enableResume: true, includeEffects: true, includePreviousRevision: true },
      ...(lastEventId !== undefined && { lastEventId }),
    }),
})
const liveEvents = (access: Access, includeDrafts: boolean) => ({
  open: async (lake: Lake, lastEventId: string | undefined) =>
    lake.dataset('production').liveEvents({ access, includeDrafts, ...(lastEventId !== undefined && { lastEventId }) }),
})

describe('a subscriber that is dropped at any moment, also by a restart of the lake', () => {
  it.each([
    ['listens to everything', listenTo(editor, '*')],
    ['listens with a filter', listenTo(editor, '*[topic == "sea"]')],
    ['listens to what is published', listenTo(reader, '*[topic == "sea"]')],
    ['listens as somebody who may not read all', listenTo(mayReadTopic('sea'), '*')],
    ['follows live events', liveEvents(reader, false)],
  ])(
    'gets each event once and in order when it %s',
    async (_, subscriber) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const { dropped, constant } = await play(steps, subscriber)
          expect(dropped).toEqual(constant)
        }),
        { numRuns: 10 },
      )
    },
    30_000,
  )

  it('gets every tag when it follows live events of drafts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { dropped, constant } = await play(steps, liveEvents(editor, true))
        expect(dropped.map(({ id }) => id)).toEqual(constant.map(({ id }) => id))
        // What other versions there were is known only at the moment itself; all together nothing is missing.
        expect(tagsOf(dropped)).toEqual(expect.arrayContaining(tagsOf(constant)))
      }),
      { numRuns: 10 },
    )
  }, 30_000)
})

interface Subscriber {
  open(lake: Lake, lastEventId: string | undefined): Promise<EventSubscription>
}

/**
 * Plays the steps on a lake with one subscriber that drops out and comes back, and one that never loses its place,
 * because it is moved over each restart by hand.
 */
async function play(steps: readonly Step[], subscriber: Subscriber) {
  const folder = mkdtempSync(join(tmpdir(), 'lake-resume-'))
  const open = () => createLake({ store: createSqliteDocumentStore({ folder }) })
  let lake = open()
  lake.createDataset('production')
  const dropped = aClient(subscriber)
  const constant: ServerEvent[] = []
  let watching = await watch(lake, subscriber)
  let count = 0
  try {
    await dropped.comeBack(lake)
    for (const each of steps) {
      switch (each.kind) {
        case 'commit':
          await lake.dataset('production').mutate(toMutations(each, ++count), { access: editor })
          break
        case 'drop':
          await dropped.drop(each.after)
          break
        case 'comeBack':
          await dropped.comeBack(lake)
          break
        case 'restart':
          constant.push(...(await watching.end()))
          // Some of what came last is still on its way when the process ends.
          await dropped.drop(1)
          lake.close()
          lake = open()
          watching = await watch(lake, subscriber)
      }
    }
    constant.push(...(await watching.end()))
    await dropped.comeBack(lake)
    await dropped.drop(Number.POSITIVE_INFINITY)
    return { dropped: dropped.events.filter(isNews), constant: constant.filter(isNews) }
  } finally {
    lake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function watch(lake: Lake, subscriber: Subscriber) {
  const subscription = await subscriber.open(lake, undefined)
  return {
    async end() {
      subscription.close()
      const events: ServerEvent[] = []
      for await (const event of subscription.events) events.push(event)
      return events
    },
  }
}

/** As browsers do: remembers the id of the last event, and sends it when it comes back. */
function aClient(subscriber: Subscriber) {
  const events: ServerEvent[] = []
  let lastEventId: string | undefined
  let subscription: EventSubscription | null = null
  return {
    events,
    /** Takes so many more events, as far as there are any, and goes away. */
    async drop(after: number) {
      if (!subscription) return
      subscription.close()
      let taken = 0
      for await (const event of subscription.events) {
        // The first answer of the server always arrives: without it there would be no id to come back with.
        if (taken > after) break
        taken++
        events.push(event)
        lastEventId = event.id ?? lastEventId
      }
      subscription = null
    },
    async comeBack(lake: Lake) {
      subscription ??= await subscriber.open(lake, lastEventId)
    },
  }
}

function isNews({ event }: ServerEvent): boolean {
  if (event === 'reset' || event === 'restart') throw new Error(`The subscriber was told "${event}".`)
  return event === 'mutation' || event === 'message'
}

function tagsOf(events: readonly ServerEvent[]): readonly unknown[] {
  return [...new Set(events.flatMap(({ data }): unknown[] => Reflect.get(Object(data), 'tags')))]
}

function toMutations({ ids: touched, topic, isDeletion }: Step & { kind: 'commit' }, n: number): readonly Mutation[] {
  return touched.map((id, position) =>
    isDeletion && position === 0 ? { delete: { id } } : { createOrReplace: { _id: id, _type: 'note', topic, n } },
  )
}

function mayReadTopic(topic: string): Access {
  return {
    userId: 'some',
    grants: [
      {
        filter: `topic == "${topic}" || _id in path("drafts.**") || _id in path("versions.**")`,
        permissions: ['read'],
      },
    ],
  }
}

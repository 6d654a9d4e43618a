import fc from 'fast-check'
import { LakeError } from '../../core/errors.ts'
import type { ActionInput, PublishGuard } from '../lake.ts'
import { at, createTestLake, editor, type TestLake } from '../lake-test-kit.ts'
import { ReleaseModel, type Step, secret } from './release-model.ts'
import { createReleaseTimer } from './release-timer.ts'
import { createManualScheduler } from './schedule-test-kit.ts'

const release = fc.constantFrom('r', 's')
const doc = fc.constantFrom('a', 'b')
const title = fc.constantFrom('One', 'Two', 'Three', secret)

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('createRelease' as const), release }),
  fc.record({
    do: fc.constantFrom('unschedule', 'publishRelease', 'archive', 'unarchive', 'deleteRelease'),
    release,
  }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('schedule' as const), release, after: fc.integer({ min: -2, max: 8 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('addVersion', 'editVersion'), release, doc, title }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('discardVersion', 'removeWithRelease'), release, doc }) },
  fc.record({ do: fc.constantFrom('createDraft', 'editDraft'), doc, title }),
  fc.record({ do: fc.constantFrom('publishDraft', 'unpublish', 'deleteDocument'), doc }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('passTime' as const), by: fc.integer({ min: 1, max: 6 }) }) },
)

/** So that there is something to do from the first random step on. */
const beginning: readonly Step[] = [
  { do: 'createDraft', doc: 'a', title: 'Zero' },
  { do: 'publishDraft', doc: 'a' },
  { do: 'createRelease', release: 'r' },
  { do: 'createRelease', release: 's' },
]

/** What a client sends for a step. */
function toAction(taken: Exclude<Step, { do: 'passTime' }>, now: number): ActionInput {
  const type = (name: string, more: object) => ({ actionType: `sanity.action.${name}`, ...more })
  const releaseId = 'release' in taken ? taken.release : ''
  const publishedId = 'doc' in taken ? taken.doc : ''
  const draftId = `drafts.${publishedId}`
  const versionId = `versions.${releaseId}.${publishedId}`
  switch (taken.do) {
    case 'createRelease':
      return type('release.create', { releaseId })
    case 'schedule':
      return type('release.schedule', { releaseId, publishAt: at(now + taken.after) })
    case 'unschedule':
    case 'archive':
    case 'unarchive':
      return type(`release.${taken.do}`, { releaseId })
    case 'publishRelease':
      return type('release.publish', { releaseId })
    case 'deleteRelease':
      return type('release.delete', { releaseId })
    case 'addVersion':
      return type('document.version.create', {
        publishedId,
        document: { _id: versionId, _type: 'story', title: taken.title },
      })
    case 'editVersion':
      return type('document.edit', { publishedId, draftId: versionId, patch: { set: { title: taken.title } } })
    case 'discardVersion':
      return type('document.version.discard', { versionId })
    case 'removeWithRelease':
      return type('document.version.unpublish', { versionId, publishedId })
    case 'createDraft':
      return type('document.create', { publishedId, attributes: { _id: draftId, _type: 'story', title: taken.title } })
    case 'editDraft':
      return type('document.edit', { publishedId, draftId, patch: { set: { title: taken.title } } })
    case 'publishDraft':
      return type('document.publish', { publishedId, draftId })
    case 'unpublish':
      return type('document.unpublish', { publishedId, draftId })
    case 'deleteDocument':
      return type('document.delete', { publishedId, includeDrafts: [draftId] })
  }
}

async function describe(lake: TestLake): Promise<readonly string[]> {
  type Row = { _id: string; title?: string; state?: string; failed: boolean; isRemoval: boolean }
  const rows = await lake.ask('*[]{_id, title, state, "failed": defined(error), "isRemoval": _system.delete == true}')
  return (Array.isArray(rows) ? rows : [])
    .map(
      ({ _id, title, state, failed, isRemoval }: Row) =>
        `${_id} ${title ?? state}${failed ? ' failed' : ''}${isRemoval ? ' removal' : ''}`,
    )
    .sort()
}

const refuseSecrets: PublishGuard = ({ document }) =>
  document.title === secret ? [{ documentId: document._id, path: 'title', message: 'Not this title.' }] : []

async function follow(steps: readonly Step[]): Promise<void> {
  let now = 0
  const clock = () => new Date(at(now))
  const lake = createTestLake({ guards: [refuseSecrets], clock })
  const schedule = lake.lake.releaseSchedule
  const scheduler = createManualScheduler()
  const fail = (error: unknown) => expect(error).toBeNull()
  const timer = createReleaseTimer({ schedule, clock, scheduler, report: () => {}, logError: fail })
  timer.start()
  const isDue = () => schedule.scheduled().some(({ publishAt }) => publishAt <= clock().toISOString())
  const model = new ReleaseModel()
  try {
    for (const [index, taken] of [...beginning, ...steps].entries()) {
      const isAllowed = model.take(taken)
      if (taken.do === 'passTime') {
        now = model.now
        while (isDue()) {
          if (scheduler.wait !== null) scheduler.fire()
          await new Promise((resolve) => setImmediate(resolve))
        }
      } else {
        const done = await lake.dataset.act([toAction(taken, now)], { access: editor }).then(
          () => true,
          (error: unknown) => {
            if (error instanceof LakeError && error.kind !== 'unavailable') return false
            throw error
          },
        )
        expect([index, taken, done]).toEqual([index, taken, isAllowed])
      }
      expect([index, taken, await describe(lake)]).toEqual([index, taken, model.describe()])
    }
  } finally {
    await timer.close()
    lake.lake.close()
  }
}

it('does with releases and documents what the model does, in any order', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), follow), { numRuns: 200 })
}, 60_000)

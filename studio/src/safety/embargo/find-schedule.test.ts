import { findSchedule, type ReleaseLike } from './find-schedule.ts'

const at = '2026-12-01T10:00:00.000Z'
const release = (fields: Partial<ReleaseLike> = {}): ReleaseLike => ({
  _id: '_.releases.r1',
  state: 'scheduled',
  publishAt: at,
  metadata: { cardinality: 'one', intendedPublishAt: at },
  ...fields,
})
const versions = ['versions.r1.story-1']

it('finds the release that was made for this document', () => {
  expect(findSchedule([release({ _id: '_.releases.other' }), release()], versions)).toEqual({
    state: 'scheduled',
    releaseId: 'r1',
    publishAt: at,
    reason: null,
  })
})

it('says why a document was not published when its time came', () => {
  const { publishAt: _, ...refused } = release({ state: 'active', error: { message: 'Consent was withdrawn.' } })
  expect(findSchedule([refused], versions)).toMatchObject({
    state: 'refused',
    publishAt: at,
    reason: 'Consent was withdrawn.',
  })
})

it('tells a schedule that somebody paused', () => {
  expect(findSchedule([release({ state: 'active', publishAt: undefined })], versions)).toMatchObject({
    state: 'paused',
    publishAt: at,
  })
})

it.each([
  ['a release of many documents', release({ metadata: {} }), versions],
  ['a release that is over', release({ state: 'published' }), versions],
  ['a release of another document', release(), ['versions.r2.story-1']],
  ['a draft', release(), ['drafts.story-1']],
])('%s is no schedule', (_what, candidate, ids) => {
  expect(findSchedule([candidate], ids)).toBeNull()
})

import { type ScheduledRelease, toScheduledGroups } from './to-scheduled-groups.ts'

const now = new Date('2026-05-01T12:00:00Z')
const timeZone = 'Europe/Berlin'

const release = (
  name: string,
  fields: Partial<ScheduledRelease> & Pick<ScheduledRelease, 'state'>,
): ScheduledRelease => ({
  _id: `_.releases.${name}`,
  metadata: { title: `Release ${name}`, releaseType: 'scheduled' },
  ...fields,
})
const ofOne = { releaseType: 'scheduled', cardinality: 'one', intendedPublishAt: '2026-05-03T06:00:00Z' }
const story = (id: string, fields: object = {}) => ({ _id: id, _type: 'story', ...fields })

/** The notes of each group that has entries. */
function notesIn(documents: unknown[], releases: ScheduledRelease[] = []) {
  const groups = toScheduledGroups({ documents, releases, now, timeZone }).filter(({ entries }) => entries.length > 0)
  return Object.fromEntries(groups.map(({ id, entries }) => [id, entries.map((entry) => `${entry.id}: ${entry.note}`)]))
}

test('a scheduled draft stands for its document, with its time', () => {
  const scheduled = release('r1', { state: 'scheduled', publishAt: '2026-05-03T06:00:00Z', metadata: ofOne })
  expect(notesIn([story('versions.r1.a')], [scheduled])).toEqual({ scheduled: ['a: Goes out 3 May, 08:00 CEST'] })
})

test('a release of several documents is one line that counts them', () => {
  const scheduled = release('r1', { state: 'scheduled', publishAt: '2026-05-03T06:00:00Z' })
  expect(notesIn([story('versions.r1.a'), story('versions.r1.b'), story('versions.r2.c')], [scheduled])).toEqual({
    scheduled: ['r1: Goes out 3 May, 08:00 CEST · 2 documents'],
  })
})

test('what was refused when its time came says why', () => {
  const error = { message: 'Assess the risk.' }
  expect(notesIn([story('versions.r1.a')], [release('r1', { state: 'active', metadata: ofOne, error })])).toEqual({
    refused: ['a: Was to go out 3 May, 08:00 CEST. Assess the risk.'],
  })
})

test('a release with a time that nobody scheduled is planned; one without a plan is not here', () => {
  const planned = release('r1', { state: 'active', metadata: { ...ofOne, cardinality: 'many', title: 'Easter' } })
  const undecided = release('r2', { state: 'active', metadata: { releaseType: 'undecided' } })
  expect(notesIn([], [planned, undecided])).toEqual({ planned: ['r1: Planned for 3 May, 08:00 CEST · 0 documents'] })
})

test('drafts under embargo wait for somebody, unless they are scheduled', () => {
  const embargo = { publishAt: '2026-05-03T06:00:00Z' }
  const scheduled = release('r1', { state: 'scheduled', publishAt: '2026-05-03T06:00:00Z', metadata: ofOne })
  const documents = [story('drafts.a', embargo), story('drafts.b', embargo), story('versions.r1.b', embargo)]
  expect(notesIn(documents, [scheduled])).toEqual({
    scheduled: ['b: Goes out 3 May, 08:00 CEST'],
    embargoed: ['a: Embargo until 3 May, 08:00 CEST'],
  })
})

test('a draft whose embargo is over is work only while readers have nothing of it', () => {
  const embargo = { publishAt: '2026-05-01T11:59:00Z' }
  expect(notesIn([story('drafts.a', embargo), story('drafts.b', embargo), story('b', embargo)])).toEqual({
    over: ['a: Embargo ended 1 May, 13:59 CEST'],
  })
})

test('what readers see leaves at its time; a draft that is not published cannot', () => {
  const documents = [
    story('a', { unpublishAt: '2026-05-09T06:00:00Z' }),
    story('b', { unpublishAt: '2026-05-01T06:00:00Z' }),
    story('drafts.c', { unpublishAt: '2026-05-02T06:00:00Z' }),
    story('d', { unpublishAt: 'some day' }),
  ]
  expect(notesIn(documents)).toEqual({
    ending: ['b: Should have ended 1 May, 08:00 CEST', 'a: Ends 9 May, 08:00 CEST'],
  })
})

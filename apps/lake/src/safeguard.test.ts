import type { LakeDocument } from '@vigil/lake/core/document'
import { safeguard } from './safeguard.ts'

const candidate = (fields: Readonly<Record<string, unknown>>) => ({
  document: {
    _id: 'story-1',
    _type: 'story',
    _rev: 't1',
    _createdAt: '2026-01-01T00:00:00.000Z',
    _updatedAt: '2026-01-01T00:00:00.000Z',
    ...fields,
  } satisfies LakeDocument,
  before: null,
  getDocument: () => null,
  now: new Date('2026-03-01T12:00:00Z'),
})

it('refuses a story that gives somebody’s telephone number, and says where', () => {
  expect(safeguard(candidate({ standfirst: 'Call her on +44 20 7946 0018.' }))).toEqual([
    { documentId: 'story-1', path: 'standfirst', message: expect.stringMatching(/\.$/) },
  ])
})

it('lets a harmless story pass', () => {
  expect(safeguard(candidate({ title: 'The lighthouse', risk: 'low' }))).toEqual([])
})

it('leaves warnings to editors', () => {
  expect(safeguard(candidate({ title: 'The lighthouse', risk: 'high' }))).toEqual([])
})

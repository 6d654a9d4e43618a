import type { SanityDocument } from 'sanity'
import type { ShownFinding } from '../safety/findings/shown-finding.ts'
import { findUnfinished } from './find-unfinished.ts'
import type { LinkedDraft } from './linked-draft.ts'

const system = { _rev: 'd', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const give: SanityDocument = { ...system, _id: 'drafts.give', _type: 'callToAction' }
const night: SanityDocument = { ...system, _id: 'drafts.night', _type: 'prayer', body: 'Stay with us.' }

const linked: LinkedDraft[] = [
  { id: 'give', kind: 'Call to action', label: '“Please give”', draftRevision: 'd', publishedRevision: null },
  { id: 'night', kind: 'Prayer', label: '“For the night”', draftRevision: 'd', publishedRevision: null },
]

const finding = (severity: ShownFinding['severity'], message: string): ShownFinding => ({
  ...{ severity, message, rule: null, path: [], documentId: null },
})

test('errors of a linked draft are told with its name, warnings are left to its form', async () => {
  const asked: (readonly string[])[] = []
  const found = await findUnfinished(linked, {
    fetchDrafts: async (ids) => {
      asked.push(ids)
      return [give, night]
    },
    judge: async ({ _type }) =>
      _type === 'callToAction'
        ? [finding('blocking', 'Give the address.'), finding('blocking', 'Give it a title.')]
        : [finding('warning', 'Long.')],
  })
  expect(asked).toEqual([['drafts.give', 'drafts.night']])
  expect(found).toMatchObject([
    { severity: 'blocking', documentId: 'give', message: 'Give the address.' },
    { severity: 'blocking', documentId: 'give', message: 'Give it a title.' },
  ])
  expect(found).toHaveLength(2)
})

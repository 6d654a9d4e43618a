import { aCallToAction, aStory, aTopic } from '@vigil/fixtures/documents'
import { renderHook } from '@testing-library/react'
import type { DocumentBadgeComponent, DocumentBadgeProps, DocumentBadgesContext, SanityDocument } from 'sanity'
import { withDeskBadges } from './desk-badges.ts'

const system = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const stored = (document: { _id: string; _type: string }): SanityDocument => ({ ...system, ...document })

/** What the badges of a document say. */
function labelsOf(type: string, states: Partial<DocumentBadgeProps>): (string | undefined)[] {
  const props: DocumentBadgeProps = {
    id: 'a',
    type,
    transactionSyncLock: null,
    draft: null,
    published: null,
    version: null,
    liveEdit: false,
    liveEditSchemaType: false,
    ready: true,
    release: undefined,
    scopeId: undefined,
    ...states,
  }
  return badgesFor(type).flatMap((useBadge) => {
    const label = renderHook(() => useBadge(props)).result.current?.label
    return label === undefined ? [] : [label]
  })
}

function badgesFor(schemaType: string): DocumentBadgeComponent[] {
  const context: Pick<DocumentBadgesContext, 'schemaType'> = { schemaType }
  const resolved = withDeskBadges([], Object.assign(Object.create(null), context))
  return Array.isArray(resolved) ? resolved : []
}

test('the badges are about the draft while there is one', () => {
  const published = stored(aStory({ risk: 'low' }))
  expect(labelsOf('story', { published })).toEqual(['Low risk', 'Not in French, Arabic'])
  expect(labelsOf('story', { published, draft: stored(aStory({ risk: 'high' })) })).toEqual([
    'High risk',
    'Not in French, Arabic',
  ])
})

test('a call to action shows where it stands in its days', () => {
  expect(labelsOf('callToAction', { draft: stored(aCallToAction({ endsOn: '2020-01-01' })) })).toEqual([
    'Expired 1 Jan 2020',
    'Not in French, Arabic',
  ])
})

test('whatever readers read shows into which languages it is not translated', () => {
  expect(labelsOf('topic', { draft: stored(aTopic()) })).toEqual(['Not in French, Arabic'])
})

test('a new document and other types have no badge of ours', () => {
  expect(labelsOf('story', {})).toEqual([])
  expect(badgesFor('redirect')).toEqual([])
})

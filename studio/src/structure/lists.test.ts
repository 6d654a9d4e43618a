import { aCallToAction, aStory } from '@vigil/fixtures/documents'
import { evaluate, parse } from 'groq-js'
import { callToActionStages } from './calls-to-action-item.ts'
import { draftFilter } from './drafts-in-progress-item.ts'

interface Held {
  readonly _id: string
}

async function idsOf(filter: string, dataset: Held[], params: Record<string, unknown>): Promise<unknown> {
  return (await evaluate(parse(`*[${filter}]._id`, { params }), { dataset, params })).get()
}

describe('calls to action', () => {
  const params = { today: '2026-06-15' }
  const calls = [
    aCallToAction({ _id: 'always' }),
    aCallToAction({ _id: 'first-day', startsOn: '2026-06-15', endsOn: '2026-07-01' }),
    aCallToAction({ _id: 'last-day', startsOn: '2026-06-01', endsOn: '2026-06-15' }),
    aCallToAction({ _id: 'next-month', startsOn: '2026-07-01' }),
    aCallToAction({ _id: 'last-month', startsOn: '2026-05-01', endsOn: '2026-05-31' }),
  ]

  it.each([
    ['running', ['always', 'first-day', 'last-day']],
    ['planned', ['next-month']],
    ['over', ['last-month']],
  ])('the list "%s" holds those that are, by their days', async (id, expected) => {
    const stage = callToActionStages.find((candidate) => candidate.id === id)
    expect(await idsOf(stage?.filter ?? 'false', calls, params)).toEqual(expected)
  })
})

describe('drafts in progress', () => {
  const params = { types: ['story'] }

  it('sees drafts as the listener does, by their own id', async () => {
    const documents = [aStory({ _id: 'a' }), aStory({ _id: 'drafts.b' })]
    expect(await idsOf(draftFilter, documents, params)).toEqual(['drafts.b'])
  })

  it('sees drafts as a query in the drafts perspective does, which calls them by their published id', async () => {
    const documents = [
      { ...aStory({ _id: 'a' }), _originalId: 'a' },
      { ...aStory({ _id: 'b' }), _originalId: 'drafts.b' },
    ]
    expect(await idsOf(draftFilter, documents, params)).toEqual(['b'])
  })
})

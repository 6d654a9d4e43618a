import { aStory } from '@vigil/fixtures/documents'
import { evaluate, parse } from 'groq-js'
import { draftFilter, riskNotAssessedFilter } from './all-content-item.ts'

interface Held {
  readonly _id: string
}

async function idsOf(filter: string, dataset: Held[], params: Record<string, unknown>): Promise<unknown> {
  return (await evaluate(parse(`*[${filter}]._id`, { params }), { dataset, params })).get()
}

describe('everybody’s drafts', () => {
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

test('stories whose risk nobody has assessed are found, whether they say so or say nothing', async () => {
  const documents = [
    aStory({ _id: 'low' }),
    aStory({ _id: 'not-assessed', risk: 'notAssessed' }),
    aStory({ _id: 'silent', risk: undefined }),
  ]
  expect(await idsOf(riskNotAssessedFilter, documents, {})).toEqual(['not-assessed', 'silent'])
})

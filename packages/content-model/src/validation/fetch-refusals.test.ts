import { aCountry, aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { validateInDataset } from '../testing/validate-in-dataset.ts'

const jordan = aCountry()
const draft = aStory({ _id: 'drafts.story-1', countries: references([jordan._id]) })

interface Refusal {
  readonly rule?: string
  readonly path?: string
  readonly id?: string
  readonly description?: string
}

const refuse =
  (...refusals: readonly Refusal[]) =>
  () => {
    const items = refusals.map((refusal) => ({
      index: 1,
      error: { type: 'refusedByGuardError', id: 'story-1', description: 'Not like this.', ...refusal },
    }))
    return Response.json({ error: { type: 'actionError', description: 'No.', items } }, { status: 422 })
  }

async function markers(document: Parameters<typeof validateInDataset>[0], act: () => Response): Promise<string[]> {
  const found = await validateInDataset(document, { others: [jordan], act })
  return found.map(({ level, path, code, message }) => `${level} ${code} at ${JSON.stringify(path)}: ${message}`)
}

it('asks with what stands in the form, as a dry run, once for all rules', async () => {
  const asked: unknown[] = []
  const act = (body: unknown) => {
    asked.push(body)
    return Response.json({})
  }

  expect(await validateInDataset(draft, { others: [jordan], act })).toEqual([])
  expect(asked).toEqual([
    expect.objectContaining({
      dryRun: true,
      actions: [
        {
          actionType: 'sanity.action.document.create',
          publishedId: 'story-1',
          attributes: expect.objectContaining(draft),
          ifExists: 'ignore',
        },
        {
          actionType: 'sanity.action.document.replaceDraft',
          publishedId: 'story-1',
          attributes: expect.objectContaining(draft),
        },
        { actionType: 'sanity.action.document.publish', draftId: 'drafts.story-1', publishedId: 'story-1' },
      ],
    }),
  ])
})

it('shows a denied name as an error where it stands', async () => {
  const act = refuse({ rule: 'denied-name', path: 'body[_key=="b1"]', description: 'A name.' })

  expect(await markers(draft, act)).toEqual(['error custom.denied-name at ["body",{"_key":"b1"}]: A name.'])
})

it.each(['risk-high-without-sign-off', 'consent-missing', 'consent-expired'])(
  'tells of %s without holding the button, because it may be solved elsewhere',
  async (rule) => {
    expect(await markers(draft, refuse({ rule, path: 'risk' }))).toEqual([
      `info custom.${rule} at ["risk"]: Not like this.`,
    ])
  },
)

it('shows what other guards say, and what is said about other documents, at the document', async () => {
  const act = refuse({ path: 'heroImage', description: 'This image is banned.' }, { id: 'redirect-1', path: 'from' })

  expect(await markers(draft, act)).toEqual([
    'error custom.refused at ["heroImage"]: This image is banned.',
    'error custom.refused at []: Not like this.',
  ])
})

it('does not repeat what the form says itself', async () => {
  const risky = { ...draft, risk: 'notAssessed' }
  const found = await markers(risky, refuse({ rule: 'risk-not-assessed', path: 'risk', description: 'Again.' }))

  expect(found).toEqual([expect.stringMatching(/^error custom\.risk-not-assessed at \["risk"\]: (?!Again)/)])
})

it.each<[string, () => Response]>([
  ['may not publish', () => Response.json({ error: { type: 'insufficientPermissionsError' } }, { status: 403 })],
  [
    'has a document that is gone',
    () =>
      Response.json(
        { error: { type: 'actionError', items: [{ error: { type: 'documentNotFoundError', description: 'No.' } }] } },
        { status: 409 },
      ),
  ],
  ['meets a lake that fails', () => Response.json({ message: 'It failed.' }, { status: 500 })],
  ['meets a lake that answers nonsense', () => Response.json({ error: { items: 'none' } }, { status: 422 })],
])('is silent when the editor %s', async (_why, act) => {
  expect(await markers(draft, act)).toEqual([])
})

it.each(['story-1', 'versions.r1.story-1'])(
  'does not ask about %s: only drafts are published like this',
  async (_id) => {
    const act = () => {
      throw new Error('The lake was asked.')
    }

    expect(await validateInDataset({ ...draft, _id }, { others: [jordan], act })).toEqual([])
  },
)

it('lets a version wait for its embargo, but not a draft', async () => {
  const embargoed = { ...draft, publishAt: '2999-01-01T00:00:00Z' }
  const silent = () => Response.json({})

  expect(await markers(embargoed, silent)).toEqual([expect.stringMatching(/^error custom\.embargo-in-future/)])
  expect(await markers({ ...embargoed, _id: 'versions.r1.story-1' }, silent)).toEqual([])
})

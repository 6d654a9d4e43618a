import { toPermissionChecks } from './permission-checks.ts'
import { createTrialDataset } from './core-test-kit.ts'

/** What an author needs for a change, as `permission id` in order. */
function needed(changes: Parameters<typeof toPermissionChecks>[0][]): readonly string[] {
  return changes.flatMap(toPermissionChecks).map(({ permission, document }) => `${permission} ${document._id}`)
}

const published = { _id: 'x', _type: 'story' }
const draft = { _id: 'drafts.x', _type: 'story' }
const publish = { actionType: 'sanity.action.document.publish' as const, draftId: 'drafts.x', publishedId: 'x' }

describe('toPermissionChecks', () => {
  it('asks to publish for the published document, and for the draft that goes', () => {
    expect(needed([...createTrialDataset([published, draft]).act(publish).changes])).toEqual([
      'update x',
      'update x',
      'update drafts.x',
    ])
    expect(needed([...createTrialDataset([draft]).act(publish).changes])).toEqual(['create x', 'update drafts.x'])
  })

  it('asks for a draft alone when a published document is edited', () => {
    const edit = {
      actionType: 'sanity.action.document.edit' as const,
      draftId: 'drafts.x',
      publishedId: 'x',
      patch: {},
    }
    expect(needed([...createTrialDataset([published]).act(edit).changes])).toEqual(['create drafts.x'])
  })

  it('asks about a document as it was and as it becomes', () => {
    const { changes } = createTrialDataset([published]).mutate({ patch: { id: 'x', set: { owner: 'me' } } })
    expect(changes.flatMap(toPermissionChecks).map(({ document }) => document.owner)).toEqual([undefined, 'me'])
  })
})

import { createTrialDataset } from './core-test-kit.ts'
import type { DocumentMutation } from './mutation.ts'
import type { DocumentEvent } from './transaction.ts'

const published = { _id: 'x', _type: 'story' }
const draft = { _id: 'drafts.x', _type: 'story' }
const version = { _id: 'versions.r1.x', _type: 'story' }
const asDraft = { versionId: 'drafts.x' }
const asVersion = { versionId: 'versions.r1.x', releaseId: 'r1' }

describe('the events of plain mutations', () => {
  it.each<[string, (typeof published)[], DocumentMutation[], (Partial<DocumentEvent> & { readonly type: string })[]]>([
    ['creating a live document', [], [{ create: published }], [{ type: 'createLiveDocument', revisionId: 'tx1' }]],
    [
      'editing a live document',
      [published],
      [{ patch: { id: 'x', set: { a: 1 } } }],
      [{ type: 'updateLiveDocument', revisionId: 'tx1' }],
    ],
    ['deleting a live document', [published], [{ delete: { id: 'x' } }], [{ type: 'deleteDocumentGroup' }]],
    [
      'creating a draft',
      [published],
      [{ create: draft }],
      [{ type: 'createDocumentVersion', ...asDraft, versionRevisionId: 'tx1' }],
    ],
    ['editing a draft', [draft], [{ patch: { id: 'drafts.x', set: { a: 1 } } }], []],
    [
      'deleting a draft',
      [draft],
      [{ delete: { id: 'drafts.x' } }],
      [{ type: 'deleteDocumentVersion', ...asDraft, versionRevisionId: 'seed' }],
    ],
    [
      'creating a version',
      [],
      [{ create: version }],
      [{ type: 'createDocumentVersion', ...asVersion, versionRevisionId: 'tx1' }],
    ],
    [
      'deleting a version',
      [version],
      [{ delete: { id: version._id } }],
      [{ type: 'deleteDocumentVersion', ...asVersion, versionRevisionId: 'seed' }],
    ],
    [
      'publishing',
      [published, draft],
      [{ createOrReplace: published }, { delete: { id: 'drafts.x' } }],
      [
        {
          type: 'publishDocumentVersion',
          ...asDraft,
          revisionId: 'tx1',
          versionRevisionId: 'seed',
          publishCause: 'document.publish',
        },
      ],
    ],
    [
      'unpublishing',
      [published],
      [{ createIfNotExists: draft }, { delete: { id: 'x' } }],
      [{ type: 'unpublishDocument', ...asDraft, versionRevisionId: 'tx1' }],
    ],
    [
      'unpublishing what has a draft already',
      [published, draft],
      [{ createIfNotExists: draft }, { delete: { id: 'x' } }],
      [{ type: 'unpublishDocument', ...asDraft, versionRevisionId: 'seed' }],
    ],
    [
      'deleting all of it',
      [published, draft],
      [{ delete: { id: 'x' } }, { delete: { id: 'drafts.x' } }],
      [{ type: 'deleteDocumentVersion', ...asDraft, versionRevisionId: 'seed' }, { type: 'deleteDocumentGroup' }],
    ],
  ])('tell of %s', (_name, documents, mutations, expected) => {
    const { documentEvents } = createTrialDataset(documents).mutate(...mutations)
    expect(documentEvents).toEqual(expected.map((event) => ({ documentId: 'x', ...event })))
  })

  it('keep documents apart', () => {
    const { documentEvents } = createTrialDataset([{ _id: 'drafts.y', _type: 'story' }]).mutate(
      { create: published },
      { delete: { id: 'drafts.y' } },
    )
    expect(documentEvents.map(({ type, documentId }) => [type, documentId])).toEqual([
      ['createLiveDocument', 'x'],
      ['deleteDocumentVersion', 'y'],
    ])
  })

  it("do not tell of the lake's own documents", () => {
    const group = { _id: '_.groups.editors', _type: 'system.group' }
    expect(createTrialDataset().mutate({ create: group }).documentEvents).toEqual([])
  })
})

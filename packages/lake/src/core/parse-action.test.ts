import { parseActions } from './parse-action.ts'

const document = { _id: 'versions.r1.x', _type: 'story' }

describe('parseActions', () => {
  it.each([
    {
      actionType: 'sanity.action.document.create',
      publishedId: 'x',
      attributes: { _id: 'drafts.x', _type: 'a' },
      ifExists: 'fail',
    },
    { actionType: 'sanity.action.document.edit', draftId: 'drafts.x', publishedId: 'x', patch: { unset: ['a'] } },
    { actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'x', ifPublishedRevisionId: 'r' },
    { actionType: 'sanity.action.document.unpublish', draftId: 'drafts.x', publishedId: 'x' },
    { actionType: 'sanity.action.document.discard', draftId: 'drafts.x' },
    { actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: ['drafts.x'] },
    {
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'x',
      attributes: { _id: 'drafts.x', _type: 'a' },
    },
    { actionType: 'sanity.action.document.version.create', publishedId: 'x', document },
    { actionType: 'sanity.action.document.version.create', publishedId: 'x', versionId: 'versions.r1.x', baseId: 'x' },
    { actionType: 'sanity.action.document.version.discard', versionId: 'drafts.x' },
    { actionType: 'sanity.action.document.version.replace', document },
    { actionType: 'sanity.action.document.version.unpublish', versionId: 'versions.r1.x', publishedId: 'x' },
    { actionType: 'sanity.action.release.create', releaseId: 'r1', metadata: { title: 'R' } },
    { actionType: 'sanity.action.release.edit', releaseId: 'r1', patch: { set: { 'metadata.title': 'R' } } },
    { actionType: 'sanity.action.release.schedule', releaseId: 'r1', publishAt: '2030-01-31T09:00:00.000Z' },
    { actionType: 'sanity.action.release.unschedule', releaseId: 'r1' },
    { actionType: 'sanity.action.release.publish', releaseId: 'r1' },
    { actionType: 'sanity.action.release.archive', releaseId: 'r1' },
    { actionType: 'sanity.action.release.unarchive', releaseId: 'r1' },
    { actionType: 'sanity.action.release.delete', releaseId: 'r1' },
    {
      actionType: 'sanity.action.release.import',
      releaseId: 'r1',
      ifExists: 'fail',
      document: { _id: '_.releases.r1', _type: 'system.release' },
    },
  ])('reads $actionType', (action) => {
    expect(parseActions([action])).toEqual([action])
  })

  it('fills in what may be left out and drops what is not heeded', () => {
    expect(
      parseActions([
        { actionType: 'sanity.action.document.delete', publishedId: 'x', purge: true },
        { actionType: 'sanity.action.release.create', releaseId: 'r1' },
        {
          actionType: 'sanity.action.release.import',
          releaseId: 'r1',
          attributes: { _id: '_.releases.r1', _type: 'system.release' },
        },
      ]),
    ).toEqual([
      { actionType: 'sanity.action.document.delete', publishedId: 'x', includeDrafts: [], purge: true },
      { actionType: 'sanity.action.release.create', releaseId: 'r1', metadata: {} },
      {
        actionType: 'sanity.action.release.import',
        releaseId: 'r1',
        ifExists: 'fail',
        document: { _id: '_.releases.r1', _type: 'system.release' },
      },
    ])
  })

  it.each<[unknown, string]>([
    [{ actionType: 'sanity.action.document.variant.create' }, 'no action "sanity.action.document.variant.create"'],
    [{ actionType: 'toString' }, 'no action "toString"'],
    [{}, 'no action'],
    [null, 'no action'],
    [{ actionType: 'sanity.action.document.publish', draftId: 'drafts.x' }, 'actions[1].publishedId'],
    [
      { actionType: 'sanity.action.document.publish', draftId: 'drafts.x', publishedId: 'drafts.x' },
      'must be the id of a published document',
    ],
    [
      { actionType: 'sanity.action.document.edit', draftId: 'drafts.x', publishedId: 'x', patch: { sett: {} } },
      'actions[1].patch',
    ],
    [
      { actionType: 'sanity.action.document.create', publishedId: 'x', attributes: { _id: 'drafts.x' } },
      'actions[1].attributes._type',
    ],
    [
      { actionType: 'sanity.action.document.version.create', publishedId: 'x' },
      'either "document", or "versionId" and "baseId"',
    ],
    [{ actionType: 'sanity.action.release.publish', releaseId: 'drafts' }, 'must be the name of a release'],
    [{ actionType: 'sanity.action.release.schedule', releaseId: 'r1', publishAt: 'tomorrow' }, 'must be a time'],
    [{ actionType: 'sanity.action.release.import', releaseId: 'r1' }, 'needs a "document"'],
  ])('refuses %j and says where it is wrong', (action, message) => {
    expect(() => parseActions([{ actionType: 'sanity.action.document.discard', draftId: 'drafts.x' }, action])).toThrow(
      expect.objectContaining({
        kind: 'invalidRequest',
        message: expect.stringContaining(message),
        details: expect.objectContaining({ index: 1 }),
      }),
    )
  })

  it('refuses anything that is no list', () => {
    expect(() => parseActions({})).toThrow('actions must be a list')
  })
})

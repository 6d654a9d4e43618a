import { createTrialDataset, firstTimestamp, type TrialDataset } from './core-test-kit.ts'
import type { Action } from './action.ts'
import type { LakeErrorKind } from './errors.ts'

const published = { _id: 'x', _type: 'story', title: 'Published', _createdAt: '2025-01-01T00:00:00.000Z' }
const draft = { ...published, _id: 'drafts.x', title: 'Draft' }
const release = { _id: '_.releases.r1', _type: 'system.release', name: 'r1', state: 'active', metadata: {} }
const system = (releaseId = 'r1') => ({
  bundleId: releaseId,
  scopeId: releaseId,
  release: { _ref: `_.releases.${releaseId}`, _weak: true },
  group: { _ref: 'x', _weak: true },
})
const version = { ...published, _id: 'versions.r1.x', title: 'Version', _system: system() }

function expectRefusal(kind: LakeErrorKind, run: () => unknown): void {
  expect(run).toThrow(expect.objectContaining({ kind, details: expect.objectContaining({ index: 0 }) }))
}

/** The state of all documents, as `title` or `state` by id. */
function summaryOf(dataset: TrialDataset): Record<string, unknown> {
  return Object.fromEntries(dataset.ids().map((id) => [id, dataset.read(id)?.title ?? dataset.read(id)?.state ?? null]))
}

describe('document.create', () => {
  const create = (ifExists: 'fail' | 'ignore' = 'fail') => ({
    actionType: 'sanity.action.document.create' as const,
    publishedId: 'x',
    attributes: { ...draft, _rev: 'made up by the form' },
    ifExists,
  })

  it('creates the draft and says so', () => {
    const dataset = createTrialDataset()
    const { changes, documentEvents } = dataset.act(create())
    expect(dataset.read('drafts.x')).toMatchObject({ title: 'Draft', _rev: 'tx1', _createdAt: draft._createdAt })
    expect(changes[0]?.mutations).toEqual([{ create: draft }])
    expect(documentEvents).toEqual([
      { type: 'createDocumentVersion', documentId: 'x', versionId: 'drafts.x', versionRevisionId: 'tx1' },
    ])
  })

  it('is refused when there is a draft', () => {
    expectRefusal('documentAlreadyExists', () => createTrialDataset([draft]).act(create()))
  })

  it('does nothing when there is a draft and that is fine', () => {
    const { changes, documentEvents } = createTrialDataset([draft]).act(create('ignore'))
    expect([changes, documentEvents]).toEqual([[], []])
  })

  it('creates a document that exists only in a release', () => {
    const dataset = createTrialDataset([release])
    dataset.act({ ...create(), attributes: { _id: 'versions.r1.x', _type: 'story' } })
    expect(dataset.read('versions.r1.x')?._system).toEqual(system())
  })

  it.each(['x', 'drafts.y', '_.releases.r1'])('creates no %s, which is neither draft nor version of it', (_id) => {
    expectRefusal('invalidRequest', () => createTrialDataset().act({ ...create(), attributes: { ...draft, _id } }))
  })
})

describe('document.edit', () => {
  const edit = (set: Record<string, unknown>, draftId = 'drafts.x') => ({
    actionType: 'sanity.action.document.edit' as const,
    draftId,
    publishedId: 'x',
    patch: { set },
  })

  it('patches the draft', () => {
    const dataset = createTrialDataset([published, draft])
    const { changes, documentEvents } = dataset.act(edit({ title: 'Edited' }))
    expect(changes.map(({ mutations }) => mutations)).toEqual([
      [{ patch: { id: 'drafts.x', set: { title: 'Edited' } } }],
    ])
    expect(summaryOf(dataset)).toEqual({ x: 'Published', 'drafts.x': 'Edited' })
    expect(documentEvents).toEqual([])
  })

  it('begins the draft as a copy of what is published, in words the form accepts', () => {
    const dataset = createTrialDataset([published])
    const { changes, documentEvents } = dataset.act({
      ...edit({}),
      patch: { unset: ['_empty_action_guard_pseudo_field_'] },
    })
    expect(changes).toHaveLength(1)
    expect(changes[0]?.mutations).toEqual([
      { create: { ...published, _id: 'drafts.x' } },
      { patch: { id: 'drafts.x', unset: ['_empty_action_guard_pseudo_field_'] } },
    ])
    expect(documentEvents).toEqual([
      { type: 'createDocumentVersion', documentId: 'x', versionId: 'drafts.x', versionRevisionId: 'tx1' },
    ])
    expect(summaryOf(dataset)).toEqual({ x: 'Published', 'drafts.x': 'Published' })
  })

  it('makes one change of a list of edits, and one draft', () => {
    const { changes } = createTrialDataset([published]).act(edit({ title: 'One' }), edit({ title: 'Two' }))
    expect(changes).toHaveLength(1)
    expect(changes[0]?.mutations).toHaveLength(3)
    expect(changes[0]?.after?.title).toBe('Two')
  })

  it('patches a version in a release and no draft', () => {
    const dataset = createTrialDataset([published, release, version])
    dataset.act(edit({ title: 'Edited' }, 'versions.r1.x'))
    expect(summaryOf(dataset)).toEqual({ x: 'Published', 'versions.r1.x': 'Edited', '_.releases.r1': 'active' })
  })

  it('is refused when there is nothing to edit', () => {
    expectRefusal('documentNotFound', () => createTrialDataset().act(edit({})))
  })

  it('never edits what readers see', () => {
    expectRefusal('invalidRequest', () => createTrialDataset([published]).act(edit({ title: 'Live' }, 'x')))
  })
})

describe('document.publish', () => {
  const publish = { actionType: 'sanity.action.document.publish' as const, draftId: 'drafts.x', publishedId: 'x' }

  it('puts the draft in the place of what was published', () => {
    const dataset = createTrialDataset([published, draft])
    const { changes, documentEvents } = dataset.act({
      ...publish,
      ifPublishedRevisionId: 'seed',
      ifDraftRevisionId: 'seed',
    })
    expect(summaryOf(dataset)).toEqual({ x: 'Draft' })
    expect(
      changes.map(({ documentId, mutations }) => [documentId, ...mutations.map((each) => Object.keys(each)[0])]),
    ).toEqual([
      ['x', 'createOrReplace'],
      ['drafts.x', 'delete'],
    ])
    expect(documentEvents).toEqual([
      {
        type: 'publishDocumentVersion',
        documentId: 'x',
        revisionId: 'tx1',
        versionId: 'drafts.x',
        versionRevisionId: 'seed',
        publishCause: 'document.publish',
      },
    ])
  })

  it('publishes for the first time, and the document is as old as its draft', () => {
    const dataset = createTrialDataset([draft])
    dataset.act(publish)
    expect(dataset.read('x')).toMatchObject({ title: 'Draft', _createdAt: draft._createdAt, _rev: 'tx1' })
  })

  it('publishes a version, without what it said about its release', () => {
    const dataset = createTrialDataset([published, release, version])
    dataset.act({ ...publish, draftId: 'versions.r1.x' })
    expect(dataset.ids()).toEqual(['_.releases.r1', 'x'])
    expect(dataset.read('x')).not.toHaveProperty('_system')
  })

  it('leaves a document as old as it is, however young its draft', () => {
    const dataset = createTrialDataset([published, { ...draft, _createdAt: '2025-12-31T00:00:00.000Z' }])
    dataset.act(publish)
    expect(dataset.read('x')?._createdAt).toBe(published._createdAt)
  })

  it('makes references strong that waited for their target, and leaves the others', () => {
    const target = { _id: 'target', _type: 'country' }
    const waiting = { _type: 'reference', _ref: 'target', _weak: true, _strengthenOnPublish: { type: 'country' } }
    const dataset = createTrialDataset([
      target,
      {
        ...draft,
        country: waiting,
        list: [{ ...waiting, _key: 'k', _strengthenOnPublish: { type: 'country', weak: true } }],
        weak: { _ref: 'nobody', _weak: true },
      },
    ])
    dataset.act(publish)
    expect(dataset.read('x')).toMatchObject({
      country: { _type: 'reference', _ref: 'target' },
      list: [{ _type: 'reference', _key: 'k', _ref: 'target', _weak: true }],
      weak: { _ref: 'nobody', _weak: true },
    })
    expect(JSON.stringify(dataset.read('x'))).not.toContain('_strengthenOnPublish')
    expect(dataset.read('x')?.country).not.toHaveProperty('_weak')
  })

  it('is refused while a reference waits for a target that is not published', () => {
    const waiting = { _type: 'reference', _ref: 'target', _weak: true, _strengthenOnPublish: { type: 'country' } }
    expectRefusal('invalidRequest', () => createTrialDataset([{ ...draft, country: waiting }]).act(publish))
  })

  it('publishes two documents that wait for each other', () => {
    const waitingFor = (id: string) => ({
      _type: 'reference',
      _ref: id,
      _weak: true,
      _strengthenOnPublish: { type: 'story' },
    })
    const dataset = createTrialDataset([
      { _id: 'drafts.a', _type: 'story', next: waitingFor('b') },
      { _id: 'drafts.b', _type: 'story', next: waitingFor('a') },
    ])
    dataset.act(
      { ...publish, draftId: 'drafts.a', publishedId: 'a' },
      { ...publish, draftId: 'drafts.b', publishedId: 'b' },
    )
    expect(dataset.ids()).toEqual(['a', 'b'])
  })

  it.each([
    ['someone else has published', { ifPublishedRevisionId: 'older' }, [published, draft]],
    ['someone else has unpublished', { ifPublishedRevisionId: 'older' }, [draft]],
    ['the draft has moved on', { ifDraftRevisionId: 'older' }, [published, draft]],
  ])('is refused when %s', (_name, revisions, documents) => {
    expectRefusal('revisionMismatch', () => createTrialDataset(documents).act({ ...publish, ...revisions }))
  })

  it('is refused when there is no draft', () => {
    expectRefusal('documentNotFound', () => createTrialDataset([published]).act(publish))
  })
})

describe('document.unpublish', () => {
  const unpublish = { actionType: 'sanity.action.document.unpublish' as const, draftId: 'drafts.x', publishedId: 'x' }

  it('keeps the content as the draft', () => {
    const dataset = createTrialDataset([published])
    const { documentEvents } = dataset.act(unpublish)
    expect(summaryOf(dataset)).toEqual({ 'drafts.x': 'Published' })
    expect(dataset.read('drafts.x')?._createdAt).toBe(published._createdAt)
    expect(documentEvents).toEqual([
      { type: 'unpublishDocument', documentId: 'x', versionId: 'drafts.x', versionRevisionId: 'tx1' },
    ])
  })

  it('leaves a draft that is there alone', () => {
    const dataset = createTrialDataset([published, draft])
    const { changes, documentEvents } = dataset.act(unpublish)
    expect(summaryOf(dataset)).toEqual({ 'drafts.x': 'Draft' })
    expect(changes.map(({ documentId }) => documentId)).toEqual(['x'])
    expect(documentEvents).toMatchObject([{ versionRevisionId: 'seed' }])
  })

  it('is refused while another document needs it', () => {
    const referrer = { _id: 'y', _type: 'story', next: { _ref: 'x' } }
    expectRefusal('referencedDocument', () => createTrialDataset([published, referrer]).act(unpublish))
  })

  it('is refused when it is not published', () => {
    expectRefusal('documentNotFound', () => createTrialDataset([draft]).act(unpublish))
  })
})

describe.each([
  ['document.discard', (id: string) => ({ actionType: 'sanity.action.document.discard' as const, draftId: id })],
  [
    'version.discard',
    (id: string) => ({ actionType: 'sanity.action.document.version.discard' as const, versionId: id }),
  ],
])('%s', (_name, discard) => {
  it.each(['drafts.x', 'versions.r1.x'])('throws %s away and says how it last was', (id) => {
    const dataset = createTrialDataset([published, release, draft, version])
    const { documentEvents } = dataset.act(discard(id))
    expect(dataset.ids()).toEqual(['_.releases.r1', 'drafts.x', 'versions.r1.x', 'x'].filter((other) => other !== id))
    expect(documentEvents).toEqual([
      {
        type: 'deleteDocumentVersion',
        documentId: 'x',
        versionId: id,
        versionRevisionId: 'seed',
        ...(id.startsWith('versions') && { releaseId: 'r1' }),
      },
    ])
  })

  it('is refused when there is none', () => {
    expectRefusal('documentNotFound', () => createTrialDataset([published]).act(discard('drafts.x')))
  })

  it('never discards what readers see', () => {
    expectRefusal('invalidRequest', () => createTrialDataset([published]).act(discard('x')))
  })
})

describe('document.delete', () => {
  const deletion = (...includeDrafts: readonly string[]) => ({
    actionType: 'sanity.action.document.delete' as const,
    publishedId: 'x',
    includeDrafts,
  })

  it('deletes the document with the drafts and versions that are named', () => {
    const dataset = createTrialDataset([published, release, draft, version])
    const { documentEvents } = dataset.act(deletion('drafts.x', 'versions.r1.x'))
    expect(dataset.ids()).toEqual(['_.releases.r1'])
    expect(documentEvents.map(({ type }) => type)).toEqual([
      'deleteDocumentVersion',
      'deleteDocumentVersion',
      'deleteDocumentGroup',
    ])
  })

  it('names a draft that it was not told about, and deletes nothing', () => {
    const dataset = createTrialDataset([published, draft])
    expect(() => dataset.act(deletion())).toThrow('"drafts.x"')
    expect(dataset.ids()).toEqual(['drafts.x', 'x'])
  })

  it('finds a draft that came with the same request', () => {
    expect(() =>
      createTrialDataset([published]).act(
        { actionType: 'sanity.action.document.edit', draftId: 'drafts.x', publishedId: 'x', patch: {} },
        deletion(),
      ),
    ).toThrow(expect.objectContaining({ kind: 'invalidRequest', details: expect.objectContaining({ index: 1 }) }))
  })

  it('does not mind a named draft that is not there', () => {
    const dataset = createTrialDataset([published])
    dataset.act(deletion('drafts.x'))
    expect(dataset.ids()).toEqual([])
  })

  it('deletes no draft of another document', () => {
    expectRefusal('invalidRequest', () => createTrialDataset([published]).act(deletion('drafts.y')))
  })

  it('is refused while another document needs it', () => {
    const referrer = { _id: 'drafts.y', _type: 'story', next: { _ref: 'x' } }
    expectRefusal('referencedDocument', () => createTrialDataset([published, referrer]).act(deletion()))
  })
})

describe('document.replaceDraft', () => {
  const restore = {
    actionType: 'sanity.action.document.replaceDraft' as const,
    publishedId: 'x',
    attributes: { _id: 'drafts.x', _type: 'story', title: 'Restored', _rev: 'old', _createdAt: firstTimestamp },
  }

  it('replaces the draft', () => {
    const dataset = createTrialDataset([published, draft])
    const { changes, documentEvents } = dataset.act(restore)
    expect(changes[0]?.mutations.map((mutation) => Object.keys(mutation))).toEqual([['createOrReplace']])
    expect(dataset.read('drafts.x')).toMatchObject({ title: 'Restored', _createdAt: draft._createdAt, _rev: 'tx1' })
    expect(documentEvents).toEqual([])
  })

  it('makes the draft of a published document', () => {
    const { documentEvents } = createTrialDataset([published]).act(restore)
    expect(documentEvents).toMatchObject([{ type: 'createDocumentVersion' }])
  })

  it('brings a deleted document back together with document.create', () => {
    const dataset = createTrialDataset()
    const { documentEvents } = dataset.act(
      { ...restore, actionType: 'sanity.action.document.create', ifExists: 'fail' },
      restore,
    )
    expect(summaryOf(dataset)).toEqual({ 'drafts.x': 'Restored' })
    expect(documentEvents).toHaveLength(1)
  })

  it('is refused when there is neither draft nor published document', () => {
    expectRefusal('documentNotFound', () => createTrialDataset().act(restore))
  })
})

describe('version.create', () => {
  const create = {
    actionType: 'sanity.action.document.version.create' as const,
    publishedId: 'x',
    versionId: 'versions.r1.x',
    baseId: 'drafts.x',
  }

  it('copies the base into the release, as new as it is', () => {
    const dataset = createTrialDataset([published, draft, release])
    const { documentEvents } = dataset.act({ ...create, ifBaseRevisionId: 'seed' })
    const copy = dataset.read('versions.r1.x')
    expect(copy).toMatchObject({ title: 'Draft', _system: system() })
    expect(copy?._createdAt).toBe(copy?._updatedAt)
    expect(documentEvents).toEqual([
      {
        type: 'createDocumentVersion',
        documentId: 'x',
        versionId: 'versions.r1.x',
        releaseId: 'r1',
        versionRevisionId: 'tx1',
      },
    ])
  })

  it('takes a whole document', () => {
    const dataset = createTrialDataset([release])
    const { actionType, publishedId } = create
    dataset.act({ actionType, publishedId, document: { _id: 'versions.r1.x', _type: 'story', title: 'Given' } })
    expect(dataset.read('versions.r1.x')).toMatchObject({ title: 'Given', _system: system() })
  })

  it('copies a version to the draft, which then is in no release', () => {
    const dataset = createTrialDataset([release, version, draft])
    dataset.act(
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.x' },
      { ...create, versionId: 'drafts.x', baseId: 'versions.r1.x', ifBaseRevisionId: 'seed' },
    )
    expect(dataset.read('drafts.x')?.title).toBe('Version')
    expect(dataset.read('drafts.x')).not.toHaveProperty('_system')
  })

  it.each([
    ['the version is there', 'documentAlreadyExists' as const, [release, draft, version], {}],
    ['the base is not there', 'documentNotFound' as const, [release], {}],
    ['the base has moved on', 'revisionMismatch' as const, [release, draft], { ifBaseRevisionId: 'older' }],
    ['there is no such release', 'documentNotFound' as const, [draft], {}],
    ['the release is over', 'invalidRequest' as const, [{ ...release, state: 'published' }, draft], {}],
    ['it would be of another document', 'invalidRequest' as const, [release, draft], { versionId: 'versions.r1.y' }],
  ])('is refused when %s', (_name, kind, documents, changes) => {
    expectRefusal(kind, () => createTrialDataset(documents).act({ ...create, ...changes }))
  })
})

describe('version.replace', () => {
  const replace = {
    actionType: 'sanity.action.document.version.replace' as const,
    document: { _id: 'versions.r1.x', _type: 'story', title: 'Replaced' },
  }

  it('gives the version new content', () => {
    const dataset = createTrialDataset([release, version])
    dataset.act(replace)
    expect(dataset.read('versions.r1.x')).toMatchObject({
      title: 'Replaced',
      _createdAt: version._createdAt,
      _system: system(),
    })
  })

  it('is refused when there is no such version', () => {
    expectRefusal('documentNotFound', () => createTrialDataset([release]).act(replace))
  })
})

describe('version.unpublish', () => {
  const unpublish = {
    actionType: 'sanity.action.document.version.unpublish' as const,
    versionId: 'versions.r1.x',
    publishedId: 'x',
  }

  it('marks the version that is there, and the mark can be taken back', () => {
    const dataset = createTrialDataset([published, release, version])
    dataset.act(unpublish)
    expect(dataset.read('versions.r1.x')).toMatchObject({ title: 'Version', _system: { ...system(), delete: true } })
    dataset.act({
      actionType: 'sanity.action.document.edit',
      draftId: 'versions.r1.x',
      publishedId: 'x',
      patch: { unset: ['_system.delete'] },
    })
    expect(dataset.read('versions.r1.x')?._system).toEqual(system())
  })

  it('makes a marked version of what is published', () => {
    const dataset = createTrialDataset([published, release])
    const { documentEvents } = dataset.act(unpublish)
    expect(dataset.read('versions.r1.x')).toMatchObject({
      title: 'Published',
      _system: { delete: true, bundleId: 'r1' },
    })
    expect(documentEvents).toMatchObject([{ type: 'createDocumentVersion', releaseId: 'r1' }])
  })

  it.each([
    ['it is not published', 'documentNotFound' as const, [release, version], {}],
    ['it is asked of a draft', 'invalidRequest' as const, [published, draft], { versionId: 'drafts.x' }],
  ])('is refused when %s', (_name, kind, documents, changes) => {
    expectRefusal(kind, () => createTrialDataset(documents).act({ ...unpublish, ...changes }))
  })
})

describe('releases', () => {
  const step = <Name extends 'publish' | 'archive' | 'unarchive' | 'unschedule' | 'delete'>(name: Name) => ({
    actionType: `sanity.action.release.${name}` as const,
    releaseId: 'r1',
  })
  const create = { actionType: 'sanity.action.release.create' as const, releaseId: 'r1', metadata: { title: 'Summer' } }
  const schedule = {
    actionType: 'sanity.action.release.schedule' as const,
    releaseId: 'r1',
    publishAt: '2030-01-01T00:00:00.000Z',
  }
  const fullRelease = [
    release,
    published,
    version,
    {
      _id: 'versions.r1.new',
      _type: 'story',
      title: 'New',
      _system: { ...system(), group: { _ref: 'new', _weak: true } },
    },
    { _id: 'old', _type: 'story', title: 'Old' },
    { _id: 'versions.r1.old', _type: 'story', title: 'Old', _system: { ...system(), delete: true } },
    { _id: 'versions.r2.x', _type: 'story', title: 'Other release', _system: system('r2') },
  ]

  it('are created active and undecided', () => {
    const dataset = createTrialDataset()
    dataset.act(create)
    expect(dataset.read('_.releases.r1')).toMatchObject({
      _type: 'system.release',
      name: 'r1',
      state: 'active',
      metadata: { title: 'Summer', releaseType: 'undecided' },
    })
    expect(dataset.read('_.releases.r1')).not.toHaveProperty('_system')
  })

  it('are created once', () => {
    expectRefusal('documentAlreadyExists', () => createTrialDataset([release]).act(create))
  })

  it.each([
    ['fail', null],
    ['ignore', 'active'],
    ['replace', 'published'],
  ] as const)('that come from elsewhere %s when they are here already', (ifExists, state) => {
    const dataset = createTrialDataset([release])
    const run = () =>
      dataset.act({
        actionType: 'sanity.action.release.import',
        releaseId: 'r1',
        ifExists,
        document: { _type: 'system.release', state: 'published', metadata: { title: 'From elsewhere' } },
      })
    if (state === null) return expectRefusal('documentAlreadyExists', run)
    run()
    expect(dataset.read('_.releases.r1')?.state).toBe(state)
  })

  it('can be described anew, but not put into another state that way', () => {
    const dataset = createTrialDataset([release])
    const edit = { actionType: 'sanity.action.release.edit' as const, releaseId: 'r1' }
    dataset.act({ ...edit, patch: { set: { 'metadata.title': 'Autumn' }, unset: ['metadata.description'] } })
    expect(dataset.read('_.releases.r1')?.metadata).toEqual({ title: 'Autumn' })
    expectRefusal('invalidRequest', () => dataset.act({ ...edit, patch: { set: { state: 'published' } } }))
    expectRefusal('invalidRequest', () => dataset.act({ ...edit, patch: { unset: ['..state'] } }))
    expect(dataset.read('_.releases.r1')?.state).toBe('active')
  })

  it('publish all their versions at once, and unpublish what is marked', () => {
    const dataset = createTrialDataset(fullRelease)
    const { documentEvents } = dataset.act(step('publish'))
    expect(summaryOf(dataset)).toEqual({
      x: 'Version',
      new: 'New',
      'versions.r2.x': 'Other release',
      '_.releases.r1': 'published',
    })
    expect(dataset.read('_.releases.r1')).toMatchObject({
      publishedAt: '2026-01-01T00:00:01.000Z',
      finalDocumentStates: [{ id: 'versions.r1.new' }, { id: 'versions.r1.old' }, { id: 'versions.r1.x' }],
    })
    expect(documentEvents).toMatchObject([
      { type: 'publishDocumentVersion', documentId: 'new', releaseId: 'r1', publishCause: 'release.publish' },
      { type: 'unpublishDocument', documentId: 'old', releaseId: 'r1' },
      {
        type: 'publishDocumentVersion',
        documentId: 'x',
        releaseId: 'r1',
        versionRevisionId: 'seed',
        revisionId: 'tx1',
      },
    ])
  })

  it('can be scheduled, taken back, and published when their time comes', () => {
    const dataset = createTrialDataset(fullRelease)
    dataset.act(schedule)
    expect(dataset.read('_.releases.r1')).toMatchObject({ state: 'scheduled', publishAt: schedule.publishAt })
    dataset.act(step('unschedule'))
    expect(dataset.read('_.releases.r1')?.state).toBe('active')
    expect(dataset.read('_.releases.r1')).not.toHaveProperty('publishAt')
    dataset.act({ ...schedule, publishAt: '2026-01-01T01:00:03+01:00' })
    expect(dataset.read('_.releases.r1')?.publishAt).toBe('2026-01-01T00:00:03.000Z')
    const { documentEvents } = dataset.act({ actionType: 'lake.action.release.run', releaseId: 'r1' })
    expect(documentEvents[0]).toMatchObject({ publishCause: 'release.schedule' })
    expect(dataset.read('_.releases.r1')?.state).toBe('published')
  })

  it('are not published by their schedule before their time, nor twice', () => {
    const dataset = createTrialDataset(fullRelease)
    const run = { actionType: 'lake.action.release.run' as const, releaseId: 'r1' }
    expectRefusal('invalidRequest', () => dataset.act(run))
    dataset.act({ ...schedule, publishAt: '2026-01-01T00:00:03.001Z' })
    dataset.act({
      actionType: 'sanity.action.release.edit',
      releaseId: 'r1',
      patch: { set: { 'metadata.title': 'B' } },
    })
    expectRefusal('invalidRequest', () => dataset.act(run))
    dataset.act({ ...schedule, publishAt: '2026-01-01T00:00:03.000Z' })
    dataset.act(run)
    expectRefusal('invalidRequest', () => dataset.act(run))
  })

  it('can be published by hand before their time', () => {
    const dataset = createTrialDataset(fullRelease)
    dataset.act(schedule)
    expect(dataset.act(step('publish')).documentEvents[0]).toMatchObject({ publishCause: 'release.publish' })
  })

  it('go back to their editors with the reason when they cannot be published, until the next step', () => {
    const dataset = createTrialDataset(fullRelease)
    const refuse = { actionType: 'lake.action.release.refuse' as const, releaseId: 'r1', message: 'Not like this.' }
    dataset.act({ ...schedule, publishAt: '2020-01-01T00:00:00Z' })
    const { documentEvents } = dataset.act(refuse)
    expect(documentEvents.map(({ type }) => type)).toEqual(Array(3).fill('unscheduleDocumentVersion'))
    expect(dataset.read('_.releases.r1')).toMatchObject({
      state: 'active',
      error: { message: 'Not like this.' },
      metadata: { intendedPublishAt: '2020-01-01T00:00:00.000Z' },
    })
    expect(dataset.read('_.releases.r1')).not.toHaveProperty('publishAt')
    dataset.act(schedule)
    expect(dataset.read('_.releases.r1')).not.toHaveProperty('error')
    expectRefusal('invalidRequest', () => dataset.act(refuse))
  })

  it('are still on their way when they come from elsewhere, and active here', () => {
    const dataset = createTrialDataset()
    const publishAt = '2020-01-01T00:00:00.000Z'
    const document = { _type: 'system.release', state: 'scheduled', publishAt, error: { message: 'No.' }, metadata: {} }
    dataset.act({ actionType: 'sanity.action.release.import', releaseId: 'r1', ifExists: 'fail', document })
    const release = dataset.read('_.releases.r1')
    expect(release).toMatchObject({ state: 'active', metadata: { intendedPublishAt: publishAt } })
    expect(release).not.toHaveProperty('publishAt')
    expect(release).not.toHaveProperty('error')
  })

  it('that are scheduled drafts have one document', () => {
    const dataset = createTrialDataset([
      { ...release, metadata: { cardinality: 'one' } },
      published,
      { ...published, _id: 'y' },
    ])
    const add = (publishedId: string) => ({
      actionType: 'sanity.action.document.version.create' as const,
      publishedId,
      baseId: publishedId,
      versionId: `versions.r1.${publishedId}`,
    })
    dataset.act(add('x'))
    expectRefusal('invalidRequest', () => dataset.act(add('y')))
  })

  describe('that are scheduled', () => {
    const edit = {
      actionType: 'sanity.action.document.edit' as const,
      draftId: 'versions.r1.x',
      publishedId: 'x',
      patch: { set: { title: 'Late' } },
    }
    const scheduledRelease = () => {
      const dataset = createTrialDataset(fullRelease)
      dataset.act(schedule)
      return dataset
    }

    it.each<[string, Action]>([
      ['edited', edit],
      ['discarded', { actionType: 'sanity.action.document.version.discard', versionId: 'versions.r1.x' }],
      ['replaced', { actionType: 'sanity.action.document.version.replace', document: { ...version, title: 'Late' } }],
      [
        'unpublished with it',
        { actionType: 'sanity.action.document.version.unpublish', versionId: 'versions.r1.x', publishedId: 'x' },
      ],
      ['published alone', { actionType: 'sanity.action.document.publish', draftId: 'versions.r1.x', publishedId: 'x' }],
      [
        'deleted with the document',
        {
          actionType: 'sanity.action.document.delete',
          publishedId: 'x',
          includeDrafts: ['versions.r1.x', 'versions.r2.x'],
        },
      ],
      [
        'joined by others',
        {
          actionType: 'sanity.action.document.version.create',
          publishedId: 'z',
          document: { _id: 'versions.r1.z', _type: 'story' },
        },
      ],
    ])('have versions that cannot be %s', (_, action) => {
      const dataset = scheduledRelease()
      expectRefusal('invalidRequest', () => dataset.act(action))
      expectRefusal('invalidRequest', () => dataset.mutate({ delete: { id: 'versions.r1.x' } }))
      expect(dataset.read('versions.r1.x')?.title).toBe('Version')
    })

    it('can be described anew, and edited after they were unscheduled', () => {
      const dataset = scheduledRelease()
      dataset.act({ actionType: 'sanity.action.release.edit', releaseId: 'r1', patch: { set: { metadata: {} } } })
      dataset.act(step('unschedule'), edit)
      expect(dataset.read('versions.r1.x')?.title).toBe('Late')
    })
  })

  it('can be put aside and brought back as they were', () => {
    const dataset = createTrialDataset(fullRelease)
    const before = summaryOf(dataset)
    dataset.act(step('archive'))
    expect(summaryOf(dataset)).toEqual({
      x: 'Published',
      old: 'Old',
      'versions.r2.x': 'Other release',
      '_.releases.r1': 'archived',
    })
    dataset.act(step('unarchive'))
    expect(summaryOf(dataset)).toEqual(before)
    expect(dataset.read('versions.r1.old')?._system).toMatchObject({ delete: true })
    expect(dataset.read('_.releases.r1')).not.toHaveProperty('finalDocumentStates')
  })

  it('can be deleted when they are over', () => {
    const dataset = createTrialDataset(fullRelease)
    dataset.act(step('archive'), step('delete'))
    expect(dataset.ids()).toEqual(['old', 'versions.r2.x', 'x'])
  })

  it.each([
    ['publish', 'published'],
    ['publish', 'archived'],
    ['archive', 'published'],
    ['archive', 'scheduled'],
    ['unarchive', 'active'],
    ['unschedule', 'active'],
    ['delete', 'active'],
    ['delete', 'scheduled'],
    ['unarchive', 'scheduled'],
    ['unarchive', 'published'],
    ['unschedule', 'published'],
    ['unschedule', 'archived'],
  ] as const)('refuse to %s when they are %s', (name, state) => {
    expectRefusal('invalidRequest', () => createTrialDataset([{ ...release, state }]).act(step(name)))
  })

  it.each(['publish', 'archive', 'unarchive', 'unschedule', 'delete'] as const)(
    'that are not there refuse to %s',
    (name) => {
      expectRefusal('documentNotFound', () => createTrialDataset().act(step(name)))
    },
  )

  it('publish nothing when one of their documents cannot be published', () => {
    const dataset = createTrialDataset([...fullRelease, { _id: 'y', _type: 'story', next: { _ref: 'old' } }])
    expectRefusal('referencedDocument', () => dataset.act(step('publish')))
    expect(dataset.read('x')?.title).toBe('Published')
  })
})

describe('planActions', () => {
  it('does nothing at all when the last of several actions cannot be done', () => {
    const dataset = createTrialDataset([published])
    expect(() =>
      dataset.act(
        { actionType: 'sanity.action.document.edit', draftId: 'drafts.x', publishedId: 'x', patch: {} },
        { actionType: 'sanity.action.document.publish', draftId: 'drafts.y', publishedId: 'y' },
      ),
    ).toThrow(expect.objectContaining({ kind: 'documentNotFound', details: expect.objectContaining({ index: 1 }) }))
    expect(dataset.ids()).toEqual(['x'])
  })
})

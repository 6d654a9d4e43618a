import { useContractTarget } from './contract-target.ts'

const target = useContractTarget()

describe('actions on documents', () => {
  it('draft, edit, publish, edit again, discard, unpublish and delete', async () => {
    const { client, aBook, id } = target
    const publishedId = id('life')
    const draftId = `drafts.${publishedId}`
    const names = { publishedId, draftId }
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId,
      attributes: aBook({ _id: draftId, n: 1 }),
      ifExists: 'fail',
    })
    await client.action({ actionType: 'sanity.action.document.edit', ...names, patch: { set: { n: 2 } } })
    expect(await client.getDocument(publishedId)).toBeUndefined()
    await client.action({ actionType: 'sanity.action.document.publish', ...names })
    expect(await client.getDocument(publishedId)).toMatchObject({ n: 2 })
    expect(await client.getDocument(draftId)).toBeUndefined()

    await client.action({ actionType: 'sanity.action.document.edit', ...names, patch: { set: { n: 3 } } })
    expect(await client.getDocument(draftId)).toMatchObject({ n: 3 })
    await client.action({ actionType: 'sanity.action.document.version.discard', versionId: draftId })
    expect(await client.getDocument(draftId)).toBeUndefined()
    expect(await client.getDocument(publishedId)).toMatchObject({ n: 2 })

    await client.action({ actionType: 'sanity.action.document.unpublish', ...names })
    expect(await client.getDocuments([publishedId, draftId])).toMatchObject([null, { n: 2 }])
    await client.action({ actionType: 'sanity.action.document.publish', ...names })
    await client.action({ actionType: 'sanity.action.document.delete', publishedId, includeDrafts: [] })
    expect(await client.getDocuments([publishedId, draftId])).toEqual([null, null])
  })

  it('that cannot be done say so in their own shape, and nothing is done', async () => {
    const { client, id } = target
    const publish = client.action({
      actionType: 'sanity.action.document.publish',
      publishedId: id('nobody'),
      draftId: `drafts.${id('nobody')}`,
    })
    await expect(publish).rejects.toMatchObject({
      statusCode: expect.any(Number),
      details: {
        type: 'actionError',
        description: expect.any(String),
        items: [{ index: 0, error: { type: expect.any(String) } }],
      },
    })
  })

  it('can be tried without being done', async () => {
    const { client, aBook, id } = target
    const attributes = aBook({ _id: `drafts.${id('try')}` })
    await client.action(
      { actionType: 'sanity.action.document.create', publishedId: id('try'), attributes, ifExists: 'fail' },
      { dryRun: true },
    )
    expect(await client.getDocument(attributes._id)).toBeUndefined()
  })
})

describe('releases', () => {
  // The client warns of what the tests do on purpose: a version of a document that does not exist has no base.
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockImplementation((text) => {
      if (!String(text).includes('createVersion()')) throw new Error(`Unexpected warning: ${String(text)}`)
    })
  })
  afterEach(() => void jest.restoreAllMocks())

  /** A release of this test, which goes away with it. */
  async function aRelease() {
    const { client, onClose } = target
    const { releaseId } = await client.releases.create({ metadata: { title: 'Contract', releaseType: 'asap' } })
    onClose(async () => {
      const release = await client.releases.get({ releaseId })
      if (release?.state === 'scheduled') await client.releases.unschedule({ releaseId })
      if (release?.state === 'active' || release?.state === 'scheduled') await client.releases.archive({ releaseId })
      if (release !== undefined) await client.releases.delete({ releaseId })
    })
    return releaseId
  }

  it('hold versions that are seen in their perspective, and publish them together', async () => {
    const { client, aBook, id, type } = target
    const releaseId = await aRelease()
    await client.create(aBook({ _id: id('r1'), title: 'Now' }))
    const version = `versions.${releaseId}.${id('r1')}`
    await client.createVersion({ publishedId: id('r1'), releaseId, baseId: id('r1') })
    await client.patch(version).set({ title: 'Soon' }).commit()
    await client.createVersion({ publishedId: id('r2'), releaseId, document: aBook({ title: 'New' }) })
    const titles = (perspective: 'published' | string[]) =>
      client.fetch(
        '*[_type == $type && _id in $ids] | order(_id).title',
        { type, ids: [id('r1'), id('r2')] },
        { perspective },
      )
    expect(await titles('published')).toEqual(['Now'])
    expect(await titles([releaseId])).toEqual(['Soon', 'New'])
    expect(await titles([releaseId, 'drafts'])).toEqual(['Soon', 'New'])

    const raw = client.withConfig({ perspective: 'raw' })
    const { result } = await raw.releases.fetchDocuments({ releaseId })
    expect(result.map(({ _id }) => _id).sort()).toEqual([
      `versions.${releaseId}.${id('r1')}`,
      `versions.${releaseId}.${id('r2')}`,
    ])
    await client.releases.publish({ releaseId })
    expect(await titles('published')).toEqual(['Soon', 'New'])
    expect(await client.releases.get({ releaseId })).toMatchObject({ state: 'published' })
  })

  it('are edited, scheduled, taken back, archived and brought back', async () => {
    const { client, aBook, id } = target
    const releaseId = await aRelease()
    await client.createVersion({ publishedId: id('r3'), releaseId, document: aBook({ title: 'Later' }) })
    await client.releases.edit({
      releaseId,
      patch: { set: { metadata: { title: 'Renamed', releaseType: 'scheduled' } } },
    })
    expect(await client.releases.get({ releaseId })).toMatchObject({ metadata: { title: 'Renamed' } })
    await client.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 86_400_000).toISOString() })
    expect(await client.releases.get({ releaseId })).toMatchObject({ state: 'scheduled' })
    await client.releases.unschedule({ releaseId })
    expect(await client.releases.get({ releaseId })).toMatchObject({ state: 'active' })
    await client.releases.archive({ releaseId })
    expect(await client.getDocument(`versions.${releaseId}.${id('r3')}`)).toBeUndefined()
    await client.releases.unarchive({ releaseId })
    expect(await client.getDocument(`versions.${releaseId}.${id('r3')}`)).toMatchObject({ title: 'Later' })
  })

  it('let a version be replaced, unpublish a document, or be discarded', async () => {
    const { client, aBook, id } = target
    const releaseId = await aRelease()
    await client.create(aBook({ _id: id('r4'), title: 'There' }))
    const names = { publishedId: id('r4'), releaseId }
    await client.createVersion({ ...names, document: aBook({ title: 'One' }) })
    await client.replaceVersion({ ...names, document: aBook({ title: 'Two' }) })
    expect(await client.getDocument(`versions.${releaseId}.${id('r4')}`)).toMatchObject({ title: 'Two' })
    await client.discardVersion(names)
    expect(await client.getDocument(`versions.${releaseId}.${id('r4')}`)).toBeUndefined()
    await client.unpublishVersion(names)
    expect(await client.fetch('*[_id == $id][0]', { id: id('r4') }, { perspective: [releaseId] })).toBeNull()
    await client.releases.publish({ releaseId })
    expect(await client.getDocument(id('r4'))).toBeUndefined()
  })
})

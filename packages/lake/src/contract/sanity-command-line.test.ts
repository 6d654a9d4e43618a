import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import sharp from 'sharp'
import { useContractTarget } from './contract-target.ts'
import { createSanity } from './run-sanity.ts'

// Each command is a process that reads all of Sanity's tools.
jest.setTimeout(120_000)

const target = useContractTarget()
const folder = mkdtempSync(join(tmpdir(), 'sanity-contract-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sanity = (...args: readonly string[]) => createSanity(folder, target)(...args)

async function succeed(...args: readonly string[]): Promise<string> {
  const { code, output, errors } = await sanity(...args)
  if (code !== 0) throw new Error(`sanity ${args.join(' ')} ended with ${code}:\n${output}\n${errors}`)
  return output
}

/** A dataset that goes away again where that is possible. */
async function aDataset(name: string): Promise<string> {
  await succeed('dataset', 'create', name, '--visibility', 'private')
  target.onClose(() => target.client.datasets.delete(name).catch(() => {}))
  return name
}

/** Everything in a dataset that this run made, without what differs from one commit to the next. */
async function contentOf(dataset: string) {
  const client = createClient({ ...target.config, dataset, perspective: 'raw' })
  const documents = await client.fetch<Record<string, unknown>[]>(
    '*[_type == $type || _id in *[_type == $type].image.asset._ref || _id in $releases] | order(_id)',
    { type: target.type, releases },
  )
  const text = JSON.stringify(
    documents.map(({ _rev, _createdAt, _updatedAt, originalFilename, uploadId, ...content }) => content),
  )
  return JSON.parse(text.replaceAll(`/${dataset}/`, '/DATASET/'))
}

const releases: string[] = []

describe('the sanity command line', () => {
  beforeAll(async () => {
    const { client, aBook, id, onClose } = target
    const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#357' } })
      .jpeg()
      .toBuffer()
    const asset = await client.assets.upload('image', bytes)
    onClose(() => client.delete(asset._id).catch(() => {}))
    const { releaseId } = await client.releases.create({ metadata: { title: 'Contract', releaseType: 'undecided' } })
    releases.push(`_.releases.${releaseId}`)
    onClose(async () => {
      await client.releases.archive({ releaseId })
      await client.releases.delete({ releaseId })
    })
    const image = { _type: 'image', asset: { _type: 'reference', _ref: asset._id } }
    await client
      .transaction()
      .create(aBook({ _id: id('a'), title: 'A', image, next: { _type: 'reference', _ref: id('z') } }))
      .create(aBook({ _id: id('z'), title: 'Z', next: { _type: 'reference', _ref: id('a') } }))
      .create(aBook({ _id: `drafts.${id('a')}`, title: 'A, revised', image }))
      .create(aBook({ _id: `versions.${releaseId}.${id('a')}`, title: 'A, soon' }))
      .commit()
    // References both ways would forbid to delete them.
    onClose(() => client.patch(id('a')).unset(['next']).commit())
  })

  it('lists datasets', async () => {
    expect((await succeed('dataset', 'list')).split('\n')).toContain(target.config.dataset)
  })

  it('asks queries', async () => {
    const query = `*[_type == "${target.type}"] | order(title).title`
    expect(JSON.parse(await succeed('documents', 'query', query, '--api-version', '2025-02-19'))).toEqual(['A', 'Z'])
  })

  it('makes, gets and deletes documents', async () => {
    const { id, type, client } = target
    const file = join(folder, 'document.json')
    writeFileSync(file, JSON.stringify({ _id: id('made'), _type: type, title: 'Made' }))
    await succeed('documents', 'create', file)
    expect(await succeed('documents', 'get', id('made'))).toContain('"title": "Made"')
    await succeed('documents', 'delete', id('made'))
    expect(await client.getDocument(id('made'))).toBeUndefined()
    expect((await sanity('documents', 'get', id('made'))).code).not.toBe(0)
  })

  it('exports a dataset, and imports it into another with equal content', async () => {
    const { config } = target
    const archive = join(folder, 'export.tar.gz')
    await succeed('dataset', 'export', config.dataset, archive)
    const copy = await aDataset(`contract-${Date.now().toString(36)}`)
    expect((await target.client.datasets.list()).find(({ name }) => name === copy)?.aclMode).toBe('private')
    await succeed('dataset', 'import', archive, '--dataset', copy)
    const content = await contentOf(config.dataset)
    // Two published, a draft, a version, a release and an image.
    expect(content).toHaveLength(6)
    expect(await contentOf(copy)).toEqual(content)
    expect((await sanity('dataset', 'import', archive, '--dataset', copy)).code).not.toBe(0)
    await succeed('dataset', 'import', archive, '--dataset', copy, '--replace')
    expect(await contentOf(copy)).toEqual(content)
  })
})

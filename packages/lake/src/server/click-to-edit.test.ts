import { type ClientPerspective, createClient } from '@sanity/client'
import { jsonPathToStudioPath, resolveEditInfo, resolveMapping, studioPath } from '@sanity/client/csm'
import { createClient as createStegaClient, stegaClean } from '@sanity/client/stega'
import { vercelStegaDecode } from '@vercel/stega'
import { z } from 'zod'
import { type ServedTestLake, serveTestLake } from './server-test-kit.ts'

const studioUrl = 'https://studio.example.org'
const query = `*[_type == "story"] | order(title){
  title, "lead": coalesce(standfirst, title), "by": author->name, "shout": upper(title), body, "texts": body[].children[].text
}`

let test: ServedTestLake

beforeEach(async () => {
  test = await serveTestLake()
  const client = clientFor('raw')
  const text = (_key: string, text: string) => ({
    _key,
    _type: 'block',
    children: [{ _key: `s${_key}`, _type: 'span', text }],
  })
  const story = {
    _type: 'story',
    title: 'The crossing',
    author: { _type: 'reference', _ref: 'ann' },
    body: [text('b1', 'At night')],
  }
  await client
    .transaction()
    .create({ _id: 'ann', _type: 'person', name: 'Ann Example' })
    .create({ ...story, _id: 'crossing' })
    .create({
      ...story,
      _id: 'drafts.crossing',
      title: 'The crossing, again',
      body: [text('b0', 'At dusk'), text('b1', 'At night')],
    })
    .create({ ...story, _id: 'versions.r1.crossing', standfirst: 'A version' })
    .commit()
})

afterEach(async () => {
  await test.close()
})

const configFor = (perspective: ClientPerspective, role: 'editor' | 'reader' = 'editor') => ({
  ...test.clientConfigOf(role),
  perspective,
})
const clientFor = (...args: Parameters<typeof configFor>) => createClient(configFor(...args))

const anEditLink = z.object({ origin: z.literal('sanity.io'), href: z.string() })

/** Where the invisible marks of a text lead. */
function editLinkOf(text: unknown): URL {
  return new URL(anEditLink.parse(vercelStegaDecode(String(text))).href)
}

describe('click to edit', () => {
  it('marks each text with the field that it comes from, as the real client does', async () => {
    const client = createStegaClient({ ...configFor('drafts'), stega: { enabled: true, studioUrl } })
    const [story] = await client.fetch(query)
    expect(stegaClean(story)).toMatchObject({
      title: 'The crossing, again',
      by: 'Ann Example',
      texts: ['At dusk', 'At night'],
    })

    const title = editLinkOf(story.title)
    expect(title.href).toContain(studioUrl)
    expect(Object.fromEntries(title.searchParams)).toMatchObject({ id: 'crossing', type: 'story', path: 'title' })
    // What stands in for an empty field leads to the field that it is taken from.
    expect(editLinkOf(story.lead).searchParams.get('path')).toBe('title')
    expect(Object.fromEntries(editLinkOf(story.by).searchParams)).toMatchObject({
      id: 'ann',
      type: 'person',
      path: 'name',
    })
    expect(editLinkOf(story.texts[1]).searchParams.get('path')).toBe('body[_key=="b1"].children[_key=="sb1"].text')
    expect(editLinkOf(story.body[1].children[0].text).searchParams.get('path')).toBe(
      'body[_key=="b1"].children[_key=="sb1"].text',
    )
    expect(vercelStegaDecode(story.shout)).toBeUndefined()
  })

  it('leads to the version that the perspective shows', async () => {
    const link = async (perspective: ClientPerspective) => {
      const client = createStegaClient({ ...configFor(perspective), stega: { enabled: true, studioUrl } })
      const [story] = await client.fetch(query)
      return editLinkOf(story.title).searchParams.get('perspective')
    }
    expect(await link('published')).toBe('published')
    expect(await link(['r1', 'drafts'])).toBe('r1')
    // The Studio opens drafts unless it is told otherwise.
    expect(await link('drafts')).toBeNull()
  })

  it('gives overlays the document and the path of any part of an answer', async () => {
    const options = { filterResponse: false, resultSourceMap: 'withKeyArraySelector' } as const
    const { result, resultSourceMap } = await clientFor('drafts').fetch(query, {}, options)
    if (!resultSourceMap) throw new Error('The answer has no source map.')
    const info = resolveEditInfo({ studioUrl, resultSourceMap, resultPath: [0, 'texts', 1] })
    expect(info).toMatchObject({ id: 'drafts.crossing', type: 'story' })
    expect(studioPath.toString(jsonPathToStudioPath(Array.isArray(info?.path) ? info.path : []))).toBe(
      'body[_key=="b1"].children[_key=="sb1"].text',
    )
    const { mapping, pathSuffix } = resolveMapping([0, 'body', 1, 'children', 0, 'text'], resultSourceMap) ?? {}
    expect({ mapping, pathSuffix }).toMatchObject({
      mapping: { type: 'value' },
      pathSuffix: "[1]['children'][0]['text']",
    })
    expect(result).toEqual(await clientFor('drafts').fetch(query))
  })

  it('names no document that the reader may not see', async () => {
    const options = { filterResponse: false, resultSourceMap: true } as const
    const answer = await clientFor('drafts', 'reader').fetch(`${query}{...}`, {}, options)
    expect(answer.resultSourceMap?.documents.map(({ _id }) => _id)).toEqual(['crossing', 'ann'])
    expect(JSON.stringify(answer)).not.toMatch(/drafts\.|versions\.|again/)
  })

  it('is not given unless somebody asks', async () => {
    const answer = await clientFor('drafts').fetch(query, {}, { filterResponse: false })
    expect(answer).not.toHaveProperty('resultSourceMap')
  })
})

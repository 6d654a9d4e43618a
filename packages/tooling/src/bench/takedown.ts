import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { aStory, type Changes, type Story, slug } from '@vigil/fixtures/documents'
import { createPlainImage } from '@vigil/fixtures/images'
import { references } from '@vigil/fixtures/references'
import { createHttpGet } from './http-get.ts'

const get = createHttpGet()

/** A published story with a picture that no other document has. */
export interface PicturedStory {
  readonly id: string
  readonly slug: string
  /** Of the picture, on every site. */
  readonly picturePath: string
}

/**
 * @param content may write; what it made is removed with `removePicturedStory`
 * @param changes what else the story has
 */
export async function publishPicturedStory(
  content: SanityClient,
  changes: Changes<Story> = {},
): Promise<PicturedStory> {
  const id = `takedown-${randomUUID().slice(0, 8)}`
  // Of a colour of its own: the same bytes would be the same picture.
  const picture = await createPlainImage({ width: 640, height: 426, colour: `#${randomUUID().slice(0, 6)}` })
  const asset = await content.assets.upload('image', Buffer.from(picture), { filename: `${id}.jpg` })
  const country = await content.fetch<string>('*[_type == "country" && _id in path("*")] | order(_id)[0]._id')
  await content.create(
    aStory({
      ...{ _id: id, title: `Story ${id}`, slug: slug(id), publishedOn: new Date().toISOString().slice(0, 10) },
      countries: references([country]),
      heroImage: {
        ...{ _type: 'figure', alt: 'A plain surface.', credit: 'Illustration: Vigil', faces: 'none' },
        asset: { _type: 'reference', _ref: asset._id },
      },
      ...changes,
    }),
    { visibility: 'sync' },
  )
  return { id, slug: id, picturePath: `/media/${asset.url.slice(asset.url.lastIndexOf('/') + 1)}?w=320` }
}

export async function unpublish(content: SanityClient, { id }: PicturedStory): Promise<void> {
  await content.action({
    ...{ actionType: 'sanity.action.document.unpublish', publishedId: id, draftId: `drafts.${id}` },
  })
}

export async function removePicturedStory(content: SanityClient, { id }: PicturedStory): Promise<void> {
  const draft = await content.getDocument(`drafts.${id}`)
  const asset: unknown = draft?.heroImage?.asset?._ref
  const removal = content.transaction().delete(`drafts.${id}`).delete(id)
  if (typeof asset === 'string') removal.delete(asset)
  await removal.commit()
}

/** Where readers of a site meet a story, and how each of them is asked whether it still shows it. */
const places: readonly {
  readonly name: string
  readonly shows: (url: string, story: PicturedStory) => Promise<boolean>
}[] = [
  { name: 'page', shows: (url, story) => isThere(`${url}/stories/${story.slug}`) },
  { name: 'picture', shows: (url, story) => isThere(url + story.picturePath) },
  ...Object.entries({ list: '/stories', feed: '/feeds/stories.rss', sitemap: '/sitemaps/news.xml' }).map(
    ([name, path]) => ({ name, shows: (url: string, story: PicturedStory) => names(url + path, story) }),
  ),
]

export const placeNames: readonly string[] = places.map(({ name }) => name)

/** The places at which a site still shows a story. */
export async function findPlacesOf(
  story: PicturedStory,
  url: string,
  among: readonly string[] = placeNames,
): Promise<string[]> {
  const asked = places.filter(({ name }) => among.includes(name))
  const answers = await Promise.all(asked.map(async ({ name, shows }) => ((await shows(url, story)) ? [name] : [])))
  return answers.flat()
}

/** @throws Error when it is neither there nor gone: an outage is no takedown */
export async function isThere(url: string): Promise<boolean> {
  const { status } = await get(url)
  if (status === 200) return true
  if (status === 404 || status === 410) return false
  throw new Error(`${url} is answered with ${status}.`)
}

async function names(url: string, story: PicturedStory): Promise<boolean> {
  const { status, body } = await get(url)
  if (status !== 200) throw new Error(`${url} is answered with ${status}.`)
  return body.includes(story.slug)
}

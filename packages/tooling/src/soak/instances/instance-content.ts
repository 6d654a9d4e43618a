import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'
import { aCountry, aPrayerPoint, aStory, slug } from '@vigil/fixtures/documents'
import { pickOne } from '@vigil/fixtures/random'
import { references } from '@vigil/fixtures/references'

/** Documents of the proof's own, which it edits, and the addresses that show them. */
export interface InstanceContent extends AsyncDisposable {
  /** One edit of any kind. */
  edit(): Promise<void>
  /** Leaves one story published and one not, whatever was before. */
  settle(): Promise<void>
  /** Edits what almost every page shows, each page by one of two edits. @returns the name of the last event */
  editLast(): Promise<string>
  readonly paths: readonly string[]
  /** Addresses of stories that are not published now. */
  unpublishedPaths(): readonly string[]
}

interface EditedStory {
  readonly id: string
  readonly slug: string
  isPublished: boolean
}

const prefixes = ['', '/fr']

/** @param random decides what is edited, from 0 up to 1 */
export async function createInstanceContent(content: SanityClient, random: () => number): Promise<InstanceContent> {
  const key = `instances-${randomUUID().slice(0, 8)}`
  const day = new Date().toISOString().slice(0, 10)
  const [country, point] = [`${key}-country`, `${key}-point`]
  const stories = [1, 2, 3, 4].map((number) => toStory(`${key}-${number}`))
  const [first, second] = stories
  if (first === undefined || second === undefined) throw new Error('There are no stories to edit.')
  let edits = 0

  const setUp = content
    .transaction()
    .createOrReplace(aCountry({ _id: country, name: 'A country of many', slug: slug(key) }))
    .createOrReplace({ ...aPrayerPoint({ _id: point, text: 'For all who wait.', date: day }), general: true })
  for (const story of stories) {
    setUp.createOrReplace(
      aStory({
        ...{ _id: story.id, title: `Story ${story.slug}`, slug: slug(story.slug), publishedOn: day },
        countries: references([country]),
      }),
    )
  }
  await setUp.commit()

  async function set(id: string, values: Record<string, unknown>): Promise<string> {
    return (await content.patch(id).set(values).commit())._rev
  }

  async function turn(story: EditedStory): Promise<void> {
    const kind = story.isPublished ? 'unpublish' : 'publish'
    const ids = { draftId: `drafts.${story.id}`, publishedId: story.id }
    await content.action({ actionType: `sanity.action.document.${kind}`, ...ids })
    story.isPublished = !story.isPublished
  }

  const kinds: readonly [() => Promise<unknown>, ...(() => Promise<unknown>)[]] = [
    () => {
      const { id, isPublished, ...story } = pickOne(random, [first, ...stories.slice(1)])
      return set(isPublished ? id : `drafts.${id}`, { title: `Story ${story.slug}, edit ${edits}` })
    },
    () => set(point, { text: `For all who wait, edit ${edits}.` }),
    () => set(country, { name: `A country of many, edit ${edits}` }),
    () => turn(pickOne(random, [first, ...stories.slice(1)])),
  ]

  return {
    async edit() {
      edits += 1
      await pickOne(random, kinds)()
    },
    async settle() {
      if (!first.isPublished) await turn(first)
      if (second.isPublished) await turn(second)
    },
    async editLast() {
      edits += 1
      await set(country, { name: `A country of many, edit ${edits}` })
      return set(point, { text: `For all who wait, edit ${edits}.` })
    },
    paths: prefixes.flatMap((prefix) => [
      prefix || '/',
      `${prefix}/stories`,
      `${prefix}/stories/in/${key}`,
      `${prefix}/countries`,
      `${prefix}/countries/${key}`,
      `${prefix}/prayer`,
      `${prefix}/prayer/month/${day.slice(0, 7)}`,
      `${prefix}/lite`,
      ...stories.map((story) => `${prefix}/stories/${story.slug}`),
    ]),
    unpublishedPaths: () =>
      stories
        .filter(({ isPublished }) => !isPublished)
        .flatMap((story) => prefixes.map((prefix) => `${prefix}/stories/${story.slug}`)),
    async [Symbol.asyncDispose]() {
      const ids = stories.flatMap(({ id }) => [id, `drafts.${id}`])
      const removal = content.transaction()
      for (const id of [...ids, point, country]) removal.delete(id)
      await removal.commit()
    },
  }
}

function toStory(id: string): EditedStory {
  return { id, slug: id, isPublished: true }
}

import { z } from 'zod'
import type { EditedStory, StoryPart } from '../edited-story.ts'
import { payloadEditor, type StartedPayloadSite } from './start-payload-site.ts'

const slug = 'the-lighthouse'

const loginAnswer = z.object({ token: z.string() })
const id = z.number()
const storiesAnswer = z.object({
  docs: z.tuple([
    z.object({
      id,
      picture: z.object({ url: z.string() }),
      country: z.object({ id }),
      prayerPoints: z.tuple([z.object({ id })]),
    }),
  ]),
})

/** The story that Payload was filled with, edited over its REST as its own forms do. */
export async function openPayloadStory({ url }: StartedPayloadSite): Promise<EditedStory> {
  const { token } = loginAnswer.parse(await ask('POST', `${url}/api/users/login`, { body: payloadEditor }))
  const { docs } = storiesAnswer.parse(await ask('GET', `${url}/api/stories?where[slug][equals]=${slug}`, { token }))
  const [story] = docs
  const change = async (path: string, body: object) => {
    await ask('PATCH', `${url}/api/${path}`, { token, body })
  }
  const edits: Readonly<Record<StoryPart, (words: string) => Promise<void>>> = {
    story: (title) => change(`stories/${story.id}`, { title, _status: 'published' }),
    prayerPoint: (text) => change(`prayer-points/${story.prayerPoints[0].id}`, { text }),
    country: (name) => change(`countries/${story.country.id}`, { name }),
  }
  const publish = () => change(`stories/${story.id}`, { _status: 'published' })
  // An earlier measurement may have ended with the story unpublished.
  await publish()
  const pageUrl = `${url}/stories/${slug}`
  return {
    pageUrl,
    pictureUrls: [url + story.picture.url, url + (await findResizedPicture(pageUrl))],
    edit: (part, words) => edits[part](words),
    unpublish: () => change(`stories/${story.id}`, { _status: 'draft' }),
    publish,
    // It makes a page again when it is asked for, and does nothing in between.
    async rest() {},
  }
}

async function ask(
  method: string,
  url: string,
  { token, body }: { readonly token?: string; readonly body?: object },
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `JWT ${token}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} is answered with ${response.status}: ${answer}`)
  return JSON.parse(answer)
}

/** Next's own address of the picture, which is what a reader's browser asks for. */
async function findResizedPicture(pageUrl: string): Promise<string> {
  const [, path] = / src="(\/_next\/image\?[^"]+)"/.exec(await (await fetch(pageUrl)).text()) ?? []
  if (path === undefined) throw new Error(`${pageUrl} shows no picture.`)
  return path.replaceAll('&amp;', '&')
}

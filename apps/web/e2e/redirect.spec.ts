import { expect, test } from './fixtures.ts'
import { aSafeStory } from './safe-story.ts'

test('a story that gets another address leaves a redirect, and none once it has left', async ({
  content,
  desk,
  editor,
  reader,
}) => {
  const story = await aSafeStory(content)
  const id = await desk.createPublished('story', story)
  const [oldPath, newPath] = [`/stories/${story.slug.current}`, `/stories/${story.slug.current}-renamed`]
  const answerAt = async (path: string) => {
    const response = await reader.request.get(path, { maxRedirects: 0 })
    return [response.status(), response.headers().location]
  }
  await expect.poll(() => answerAt(oldPath)).toEqual([200, undefined])

  await editor.openDocument('story', id)
  const slug = editor.field('slug')
  await slug.fill(`${story.slug.current}-renamed`)
  await editor.publish()
  await expect.poll(() => answerAt(oldPath)).toEqual([308, newPath])
  expect(await answerAt(newPath)).toEqual([200, undefined])
  await reader.goto(oldPath)
  expect(new URL(reader.url()).pathname).toBe(newPath)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.title)

  await editor.unpublish()
  await expect.poll(() => answerAt(oldPath)).toEqual([410, undefined])
  expect(await answerAt(newPath)).toEqual([410, undefined])
  await content.delete({ query: '*[_type == "redirect" && from == $oldPath]', params: { oldPath } })
})

import { createRandom } from '@vigil/fixtures/random'
import {
  findPlacesOf,
  placeNames,
  publishPicturedStory,
  removePicturedStory,
  unpublish,
} from '@vigil/tooling/bench/takedown'
import { runInstanceRounds, startThree } from '@vigil/tooling/soak/instances/instance-rounds'
import { expect, test } from './fixtures.ts'

test('three sites show the same after cut streams, events in disorder and a kill', async ({ system }) => {
  const { different, cuts, reorderings, kills } = await runInstanceRounds({ system, rounds: 3 })
  expect(different).toEqual([])
  // Otherwise nothing was tried.
  expect([cuts, reorderings, kills].every((count) => count > 0)).toBe(true)
})

test('a story that is unpublished leaves three sites, with its picture', async ({ system, content }) => {
  const { instances } = await startThree(system, createRandom(7))
  await using three = instances
  const story = await publishPicturedStory(content)
  try {
    for (const { url } of three.all) await expect.poll(() => findPlacesOf(story, url)).toEqual(placeNames)
    for (const { way } of three.all) way.shake()
    await unpublish(content, story)
    for (const { url, way } of three.all) {
      await expect.poll(() => findPlacesOf(story, url)).toEqual([])
      expect((await fetch(`${url}/stories/${story.slug}`)).status).toBe(410)
      way.calm()
      expect(await findPlacesOf(story, url)).toEqual([])
    }
  } finally {
    await removePicturedStory(content, story)
  }
})

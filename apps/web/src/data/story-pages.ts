import { pageQuery, pageResult } from '@vigil/content-queries/pages/page'
import {
  similarStoryIdsQuery,
  similarStoryIdsResult,
  storyCardsQuery,
  storyCardsResult,
} from '@vigil/content-queries/stories/similar-stories'
import { storyPageQuery, storyPageResult } from '@vigil/content-queries/stories/story-page'
import { cache } from 'react'
import type { Locale } from '../locales'
import { loadPage } from './load-page'
import type { Perspective } from './perspective'

/** A story, and what to read after it: what editors chose, else what is similar. */
export const getStoryPage = cache(async (slug: string, locale: Locale, perspective: Perspective) => {
  const story = await loadPage(
    { name: 'story-page', query: storyPageQuery, locale, params: { slug } },
    storyPageResult,
    perspective,
  )
  if (story.state !== 'found' || story.page.relatedStories.length > 0) return story
  const { stories, syncTags } = await loadSimilarStories(story.page._id, locale, perspective)
  return {
    ...story,
    page: { ...story.page, relatedStories: stories },
    syncTags: [...new Set([...story.syncTags, ...syncTags])],
  }
})

export const getPage = cache((slug: string, locale: Locale, perspective: Perspective) =>
  loadPage(
    { name: 'page', query: pageQuery, locale, params: { slug }, days: { first: 0, last: 0 } },
    pageResult,
    perspective,
  ),
)

/** The page depends on the stories that it shows, and on no other that could be similar: those come when it is next made. */
async function loadSimilarStories(id: string, locale: Locale, perspective: Perspective) {
  const similar = await loadPage(
    { name: 'similar-stories', query: similarStoryIdsQuery, locale, params: { id } },
    similarStoryIdsResult,
    perspective,
  )
  if (similar.state !== 'found' || similar.page.length === 0) return { stories: [], syncTags: [] }
  const cards = await loadPage(
    { name: 'story-cards', query: storyCardsQuery, locale, params: { ids: similar.page } },
    storyCardsResult,
    perspective,
  )
  return { stories: cards.state === 'found' ? cards.page : [], syncTags: cards.syncTags }
}

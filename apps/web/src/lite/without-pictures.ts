import type { StoryCardContent } from '@vigil/content-queries/stories/story-card-fragment'
import type { StoryContent } from '@vigil/content-queries/stories/story-page'

/** The story in words alone: its pictures, and the cards' of other stories, are left out. */
export function withoutPictures(story: StoryContent): StoryContent {
  return {
    ...story,
    heroImage: null,
    body: story.body.filter(({ _type }) => _type !== 'figure'),
    relatedStories: story.relatedStories.map(withoutPicture),
  }
}

export function withoutPicture<Card extends StoryCardContent>(card: Card): Card {
  return { ...card, heroImage: null }
}

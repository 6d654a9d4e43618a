import { type FeedChoice, type FeedFormat, feedFormats } from '@vigil/ui/paths'

/** Reads what follows `/feeds/` in an address: `stories.atom`, `stories/in/egypt.json`; null when there is no such feed. */
export function parseFeedName(
  segments: readonly string[],
): { readonly choice: FeedChoice; readonly format: FeedFormat } | null {
  const file = /^(.+)\.([a-z]+)$/.exec(segments.at(-1) ?? '')
  const [, name = '', ending] = file ?? []
  const format = feedFormats.find((known) => known === ending)
  const choice = toChoice(segments.slice(0, -1).join('/'), name)
  return format === undefined || choice === null ? null : { choice, format }
}

function toChoice(folder: string, name: string): FeedChoice | null {
  switch (folder) {
    case '':
      return name === 'stories' || name === 'prayer' ? { of: name } : null
    case 'stories/in':
      return { of: 'country', slug: name }
    case 'stories/about':
      return { of: 'topic', slug: name }
    default:
      return null
  }
}

import { createPaths, feedFormats } from '@vigil/ui/paths'
import { parseFeedName } from './parse-feed-name.ts'

it.each([
  [{ of: 'stories' } as const],
  [{ of: 'prayer' } as const],
  [{ of: 'country', slug: 'north-korea' } as const],
  [{ of: 'topic', slug: 'a.b' } as const],
])('reads the address that was written for %j', (choice) => {
  for (const format of feedFormats) {
    const segments = createPaths('en').feed(choice, format).split('/').slice(2).map(decodeURIComponent)
    expect(parseFeedName(segments)).toEqual({ choice, format })
  }
})

it.each([
  [[]],
  [['stories']],
  [['stories.xml']],
  [['stories', 'in', '.atom']],
  [['stories', 'of', 'egypt.atom']],
  [['in', 'egypt.atom']],
])('knows no feed %j', (segments) => expect(parseFeedName(segments)).toBeNull())

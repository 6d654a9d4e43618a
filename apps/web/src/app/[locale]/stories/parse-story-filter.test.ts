import { createPaths } from '@vigil/ui/paths'
import { parseStoryFilter } from './parse-story-filter.ts'

const { storyList } = createPaths('en')

test.each([
  [1, {}],
  [3, {}],
  [1, { country: 'egypt' }],
  [2, { topic: 'leaving-home', year: '2026' }],
  [12, { country: 'egypt', topic: 'prison', year: '2025' }],
])('page %j of a list narrowed to %j is read back from its address', (page, filter) => {
  const segments = storyList(page, filter).split('/').slice(2)
  expect(parseStoryFilter(segments)).toEqual({ page, filter })
})

test.each([
  'about/prison/in/egypt',
  'in/egypt/in/iraq',
  'in/egypt/page/1',
  'in/egypt/page/0',
  'in/egypt/page/02',
  'in/egypt/page/2/3',
  'in/Egypt',
  'in',
  'in/',
  'from/26',
  'from/0026',
  'from/2026/08',
  'in/egypt/extra',
  'page',
])('“%s” is the address of no list', (path) => {
  expect(parseStoryFilter(path.split('/'))).toBeNull()
})

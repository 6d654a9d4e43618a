import { compileSchema } from '@vigil/content-model/testing/compile-schema'
import type { Path } from 'sanity'
import { describePath } from './describe-path.ts'

const story = compileSchema().get('story')
const value = {
  body: [
    { _key: 'a', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Call' }] },
    { _key: 'b', _type: 'figure', alt: '' },
  ],
  countries: [{ _key: 'c', _type: 'reference', _ref: 'x' }],
}

it.each<[Path, string]>([
  [['title'], 'Title'],
  [['heroImage', 'alt'], 'Main image › Alternative text'],
  [['body', { _key: 'b' }, 'alt'], 'Text › Image 2 › Alternative text'],
  [['body', { _key: 'a' }], 'Text › Paragraph 1'],
  [['body', { _key: 'a' }, 'children', { _key: 's' }, 'text'], 'Text › Paragraph 1'],
  [['countries', 0], 'Countries › Link 1'],
  [['countries', { _key: 'gone' }], 'Countries'],
  [[], ''],
  [['notInTheForm'], ''],
])('%j is called %j', (path, expected) => {
  expect(describePath(story, value, path)).toBe(expected)
})

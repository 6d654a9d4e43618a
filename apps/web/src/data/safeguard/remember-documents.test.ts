import { createDocumentMemory } from './remember-documents.ts'

const story = (_id: string, _rev: string | undefined, title = 'A') => ({
  _id,
  _type: 'story',
  title,
  ...(_rev && { _rev }),
})

test('a document of the same revision is the same object, one of another is not', () => {
  const { keep: remember, recall } = createDocumentMemory()
  const first = remember(story('a', 'r1'))
  expect(remember(story('a', 'r1'))).toBe(first)
  const second = remember(story('a', 'r2', 'B'))
  expect(second).toMatchObject({ title: 'B' })
  expect(remember(story('a', 'r2', 'B'))).toBe(second)
  expect(recall(['b', 'a'])).toEqual([second])
  expect(remember(story('a', 'r1'))).not.toBe(first)
})

test('no more are remembered than it may be, and none without a revision', () => {
  const { keep: remember, recall } = createDocumentMemory(2)
  const first = remember(story('a', 'r'))
  for (const id of ['b', 'c']) remember(story(id, 'r'))
  expect(recall(['a', 'b', 'c'])).toHaveLength(2)
  expect(remember(story('a', 'r'))).not.toBe(first)
  const plain = story('d', undefined)
  remember(plain)
  expect(remember(story('d', undefined))).not.toBe(plain)
})

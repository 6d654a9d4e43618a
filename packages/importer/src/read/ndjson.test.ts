import { readNdjson } from './ndjson.ts'

it('reads one document per line and remembers the line', () => {
  const text = '\ufeff{"_id":"a","_type":"topic","title":"Prison"}\r\n\n{"_type":"story"}\n'

  expect(readNdjson(text)).toEqual([
    { line: 1, document: { _id: 'a', _type: 'topic', title: 'Prison' } },
    { line: 3, document: { _type: 'story' } },
  ])
})

it.each([
  ['{"_type":"story"}\n{"_type":', 'Line 2 is not JSON'],
  ['[1]', 'Line 1 is not a document'],
  ['"text"', 'Line 1 is not a document'],
  ['{"title":"No type"}', 'Line 1 is not a document'],
  ['{"_type":"story","_id":7}', 'Line 1 is not a document'],
])('refuses %j and names the line', (text, message) => {
  expect(() => readNdjson(text)).toThrow(message)
})

import { textOfBlock } from '../article.ts'
import { readCrawledText } from './crawled-text.ts'

function read(text: string): string[] {
  return readCrawledText(text).blocks.map((block) => `${block.kind}: ${textOfBlock(block)}`)
}

it.each([
  ['a short text without an end is a line', 'Please give', ['line: Please give']],
  ['a text that ends like a sentence is a paragraph', 'It rained.', ['paragraph: It rained.']],
  ['a closing quotation mark does not hide the end', '“It rained.”', ['paragraph: “It rained.”']],
  ['a long text is a paragraph without an end too', 'word '.repeat(30), [`paragraph: ${'word '.repeat(30).trim()}`]],
  ['blank lines separate, also with spaces in them', 'One.\n \t\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
  ['lines of one paragraph are joined', 'It rained\nall day.', ['paragraph: It rained all day.']],
  ['short lines in a row stay apart', 'Send card\nShare this story', ['line: Send card', 'line: Share this story']],
  [
    'a heading may stand straight above its paragraph',
    'Ten summers\nIt rained all day, and the next.',
    ['line: Ten summers', 'paragraph: It rained all day, and the next.'],
  ],
  [
    'Windows and old Mac line ends are the same',
    'One.\r\n\r\nTwo.\r\rThree.',
    ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
  ],
  ['bullets make a list', '• One\n• Two', ['list: One\nTwo']],
  ['bullets of every kind do', '  - One\n  - Two', ['list: One\nTwo']],
  ['a list goes on after a blank line', '* One\n\n* Two', ['list: One\nTwo']],
  ['an item goes on in the next line', '• One that\n  goes on\n• Two', ['list: One that goes on\nTwo']],
  ['numbers make a list', '1. One\n2) Two', ['list: One\nTwo']],
  ['a number alone begins a paragraph', '1. It rained.', ['paragraph: 1. It rained.']],
  ['an introduction stands before its list', 'We need:\n• One\n• Two', ['paragraph: We need:', 'list: One\nTwo']],
  ['odd spaces are one space', 'It\u00a0 rained\u200b.', ['paragraph: It rained.']],
])('%s', (_rule, text, blocks) => {
  expect(read(text)).toEqual(blocks)
})

it('knows ordered lists from others', () => {
  expect(readCrawledText('1. One\n2. Two\n\n• Three').blocks).toMatchObject([
    { kind: 'list', ordered: true },
    { kind: 'list', ordered: false },
  ])
})

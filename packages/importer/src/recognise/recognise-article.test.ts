import { readCrawledText } from '../read/crawled-text.ts'
import { textOfBlock } from '../article.ts'
import { recogniseArticle } from './recognise-article.ts'

const recognise = (text: string) => recogniseArticle(readCrawledText(text))
const head = '4 March 2025\n\nThe wall\n\nA family comes home.\n\nIt took them ten years.'

it('takes the longest line above the story as headline, and reports the others', () => {
  const article = recognise(
    'News\n\nThe orchard behind the wall\n\nBy Mira Example\n\n4 March 2025\n\nIt rained.\n\nIt stopped.',
  )

  expect(article.title).toBe('The orchard behind the wall')
  expect(article.date?.day).toBe('2025-03-04')
  expect(article.leftOut).toEqual([
    { excerpt: 'News', reason: expect.stringContaining('short line') },
    { excerpt: 'By Mira Example', reason: expect.stringContaining('author') },
  ])
})

it('makes a headline of the first sentence when there is none', () => {
  const article = recognise('It rained all night. Nobody slept.\n\nIn the morning they left.')

  expect(article).toMatchObject({ title: 'It rained all night', isTitleGuessed: true, date: null })
  expect(article.body).toHaveLength(2)
})

it.each([
  ['a long first paragraph', `The wall\n\n${'It rained all night and all day. '.repeat(12)}\n\nIt stopped.`],
  ['a single paragraph', 'The wall\n\nIt rained.'],
])('takes no standfirst from %s', (_what, text) => {
  expect(recognise(text).standfirst).toBeNull()
})

it.each([
  [
    'one line over a paragraph is a heading',
    'Ten summers\n\nThey came back.',
    { body: ['heading: Ten summers', 'paragraph: They came back.'], photos: 0 },
  ],
  [
    'two lines stand for a photo',
    'The wall in May\n\nBuilt by hand\n\nThey came back.',
    { body: ['paragraph: They came back.'], photos: 1 },
  ],
  ['a line at the end is nothing', 'They came back.\n\nThe wall', { body: ['paragraph: They came back.'], photos: 0 }],
  [
    'five lines are a menu',
    'One\nTwo\nThree\nFour\nFive\n\nThey came back.',
    { body: ['paragraph: They came back.'], photos: 0 },
  ],
])('%s', (_rule, text, { body, photos }) => {
  const article = recognise(`${head}\n\n${text}`)

  expect(article.body.slice(1).map((block) => `${block.kind}: ${textOfBlock(block)}`)).toEqual(body)
  expect(article.photos).toHaveLength(photos)
})

it('goes on with the story after a button in the middle of it', () => {
  const { body, calls } = recognise(`${head}\n\nPlease give\n\nIn the morning the gate was open.`)

  expect(calls).toEqual([{ kind: 'give', title: 'Please give' }])
  expect(body.map(textOfBlock)).toContain('In the morning the gate was open.')
})

it('reads prayer points that are paragraphs, and drops what leads over to them', () => {
  const { prayerPoints, leftOut } = recognise(
    `${head}\n\nPlease pray\n\nWill you pray with them:\n\nFor rain.\n\nThat the wall stands.`,
  )

  expect(prayerPoints).toEqual(['For rain.', 'That the wall stands.'])
  expect(leftOut).toEqual([{ excerpt: 'Will you pray with them:', reason: expect.stringContaining('leads over') }])
})

it('joins the paragraphs of one prayer until its Amen', () => {
  const { prayers } = recognise(
    `${head}\n\nPray with us\n\nLord, please be near.\n\nFather, bless this wall. Amen.\n\nGod, please hear this too.`,
  )

  expect(prayers).toEqual(['Lord, please be near.\n\nFather, bless this wall. Amen.', 'God, please hear this too.'])
})

it('makes one call of a button that is shown twice', () => {
  const { calls, leftOut } = recognise(`${head}\n\nPlease give\n\nIt went on.\n\nPlease give`)

  expect(calls).toHaveLength(1)
  expect(leftOut).toEqual([{ excerpt: 'Please give', reason: expect.stringContaining('more than once') }])
})

it('takes amounts from the text of a giving call', () => {
  const { calls } = recognise(`${head}\n\nPlease give\n\nYour gift of £20 plants a tree, £60 three.`)

  expect(calls).toMatchObject([{ kind: 'give', suggestedAmounts: [20, 60], currency: 'GBP' }])
})

it('leaves out everything below what every page carries, until a label it knows', () => {
  const { body, leftOut, calls } = recognise(
    `${head}\n\nGet involved\n\nJoin us.\n\nOur projects\n\nWe do a lot.\n\nShare this story`,
  )

  expect(body).toHaveLength(1)
  expect(calls).toEqual([{ kind: 'share', title: 'Share this story' }])
  expect(leftOut).toEqual([
    { excerpt: 'Get involved — Join us. — Our projects — We do a lot.', reason: expect.stringContaining('every page') },
  ])
})

it.each([
  ['the headline', 'Home to Egypt\n\nIt rained.\n\nIraq, Iraq and Iraq.', ['EG'], ['IQ']],
  ['the standfirst', 'The wall\n\nAn Egyptian family.\n\nIraq, Iraq and Iraq.', ['EG'], ['IQ']],
  ['the body, when the head names none', 'The wall\n\nIt rained.\n\nIraq, Iraq and Egypt.', ['IQ'], ['EG']],
  ['nothing, when each is named once', 'The wall\n\nIt rained.\n\nIraq and Egypt.', [], ['IQ', 'EG']],
])('learns what the story is about from %s', (_where, text, main, others) => {
  const article = recognise(text)

  expect([...article.mainCountries.keys()]).toEqual(main)
  expect([...article.otherCountries.keys()]).toEqual(others)
})

it.each(['word', 'Please give\n\nPlease pray\n\nShare', '• One\n• Two', 'Home\nNews\nAbout us'])(
  'finds no story in %j',
  (text) => {
    expect(() => recognise(text)).toThrow(expect.objectContaining({ name: 'ImportError', kind: 'notAnArticle' }))
  },
)

import { createRandom } from '@vigil/fixtures/random'
import { mixEvents, nameOf } from './mix-events.ts'

const event = (name: string) => `event: message\nid: ${name}\ndata: {"tags":["${name}"]}`
const tagOf = (text: string) => /"tags":\["(.*?)"\]/.exec(text)?.[1]

it('loses no event, whatever the order, and adds only what was there before', () => {
  const random = createRandom(1)
  for (let round = 0; round < 50; round++) {
    const { events, repeats } = mixEvents(['b', 'c', 'd'].map(event), [event('a')], random)
    const tags = events.map(tagOf)
    expect(tags).toEqual(expect.arrayContaining(['b', 'c', 'd']))
    expect(tags.every((tag) => ['a', 'b', 'c', 'd'].includes(tag ?? ''))).toBe(true)
    expect(events).toHaveLength(3 + repeats)
  }
})

it('names the newest event with the last that is passed on, and no other', () => {
  const random = createRandom(2)
  for (let round = 0; round < 50; round++) {
    const { events } = mixEvents(['b', 'c', 'd'].map(event), [event('a')], random)
    expect(events.map(nameOf)).toEqual([...events.slice(1).map(() => null), 'd'])
  }
})

it('says whether the order is another one', () => {
  const neverAgain = (place: number) => {
    const numbers = [place, 0]
    return () => numbers.shift() ?? 0.99
  }
  expect(mixEvents(['a', 'b'].map(event), [], neverAgain(0)).isReordered).toBe(false)
  expect(mixEvents(['a', 'b'].map(event), [], neverAgain(0.5)).isReordered).toBe(true)
})

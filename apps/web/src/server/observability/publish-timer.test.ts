import { type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import { createPublishTimer } from './publish-timer.ts'

let now: number

beforeEach(() => {
  now = 1000
})

const clock = () => now

function path(text: string): PagePath {
  const parsed = parsePagePath(text)
  if (parsed === null) throw new Error(`${text} is no path`)
  return parsed
}

const [a, b] = [path('/a'), path('/b')]

it('counts from the arrival to the swap of the last page', () => {
  const timer = createPublishTimer({ clock })
  timer.expect([900], [a, b])
  const endA = timer.begin(a)
  now = 1100
  endA()
  expect([timer.visible(), timer.underWay(), timer.oldestUnderWay()]).toEqual([[], 1, 900])
  const endB = timer.begin(b)
  now = 1500
  endB()
  expect(timer.visible()).toEqual([{ arrivedAt: 900, took: 600, pages: 2 }])
  expect([timer.underWay(), timer.oldestUnderWay()]).toEqual([0, null])
})

it('does not take a rendering for an answer that began before the change', () => {
  const timer = createPublishTimer({ clock })
  const early = timer.begin(a)
  timer.expect([1000], [a])
  early()
  expect(timer.underWay()).toBe(1)
  timer.begin(a)()
  expect(timer.underWay()).toBe(0)
})

it('goes on counting while a page cannot be rendered', () => {
  const timer = createPublishTimer({ clock })
  timer.expect([1000], [a])
  timer.begin(a)
  now = 61_000
  timer.begin(a)()
  expect(timer.visible()).toEqual([{ arrivedAt: 1000, took: 60_000, pages: 1 }])
})

it('measures each of those that came together, and one rendering serves all that waited for it', () => {
  const seen: number[] = []
  const timer = createPublishTimer({ clock, onVisible: ({ took }) => seen.push(took) })
  timer.expect([1000, 1200], [a])
  timer.expect([1300], [a, b])
  now = 2000
  timer.begin(a)()
  expect(seen).toEqual([1000, 800])
  timer.begin(b)()
  expect(seen).toEqual([1000, 800, 700])
})

it('measures nothing that no page shows, and nothing that nobody published', () => {
  const timer = createPublishTimer({ clock })
  timer.expect([1000], [])
  timer.expect([], [a])
  timer.begin(a)()
  expect([timer.visible(), timer.underWay()]).toEqual([[], 0])
})

it('keeps to its limits: the last publishes, and the oldest that are under way', () => {
  const timer = createPublishTimer({ clock, memory: 2, limit: 3 })
  for (const arrival of [1, 2, 3, 4, 5]) timer.expect([arrival], [a])
  expect([timer.underWay(), timer.oldestUnderWay()]).toEqual([3, 1])
  timer.begin(a)()
  expect(timer.visible().map(({ arrivedAt }) => arrivedAt)).toEqual([2, 3])
})

it('never says that something was there before it came, when the clock is set back', () => {
  const timer = createPublishTimer({ clock })
  timer.expect([5000], [a])
  timer.begin(a)()
  expect(timer.visible()[0]?.took).toBe(0)
})

import { isTrouble, judgeSite } from './judge-site.ts'
import { aLostSite, aSiteState, now } from './testing/a-site-state.ts'

const queue = { waiting: 0, running: 0, retrying: 0 }

it('is well when it follows the content and nothing waits', () => {
  expect(judgeSite(aSiteState(), now)).toEqual({ state: 'well' })
})

it.each(['unreachable', 'refused', 'noDataset'] as const)('says since when the content is lost: %s', (trouble) => {
  const state = aLostSite({ trouble })
  expect(judgeSite(state, now)).toEqual({ state: trouble, since: state.stream.since })
})

it('is still lost while it tries to connect', () => {
  expect(judgeSite(aLostSite({ state: 'connecting' }), now)).toMatchObject({ state: 'unreachable' })
})

it('makes nothing of a connection that broke a moment ago, nor of a start', () => {
  expect(judgeSite(aLostSite({ since: now - 4000 }), now)).toEqual({ state: 'connecting' })
  expect(judgeSite(aLostSite({ state: 'connecting', trouble: null }), now)).toEqual({ state: 'connecting' })
})

it('counts the pages that are under way', () => {
  const state = aSiteState({ queue: { ...queue, waiting: 4, running: 2 } })
  expect(judgeSite(state, now)).toEqual({ state: 'working', pages: 6 })
})

it('tells of pages that cannot be rendered, also while others are', () => {
  const state = aSiteState({ queue: { waiting: 4, running: 2, retrying: 3 } })
  expect(judgeSite(state, now)).toEqual({ state: 'failing', pages: 3 })
})

it('tells when changes do not get through to the pages, but not at once', () => {
  expect(judgeSite(aSiteState({ stuckSince: now - 60_000 }), now)).toEqual({ state: 'stuck', since: now - 60_000 })
  expect(judgeSite(aSiteState({ stuckSince: now - 1000 }), now)).toEqual({ state: 'working', pages: 0 })
})

it('names the cause, not what follows from it', () => {
  const state = { ...aLostSite(), queue: { ...queue, retrying: 9 }, stuckSince: now - 60_000 }
  expect(judgeSite(state, now).state).toBe('unreachable')
})

it('asks somebody to act in trouble alone', () => {
  expect(isTrouble({ state: 'unreachable', since: 0 })).toBe(true)
  expect(isTrouble({ state: 'failing', pages: 1 })).toBe(true)
  for (const state of ['well', 'connecting'] as const) expect(isTrouble({ state })).toBe(false)
  expect(isTrouble({ state: 'working', pages: 1 })).toBe(false)
})

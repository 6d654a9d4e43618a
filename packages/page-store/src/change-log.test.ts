import { createChangeLog } from './change-log.ts'

it('knows what changed after a moment and what before', () => {
  const log = createChangeLog()
  log.record(['s1:a'])
  const moment = log.now()
  log.record(['s1:b'])
  expect(log.hasChangedSince(moment, ['s1:a'])).toBe(false)
  expect(log.hasChangedSince(moment, ['s1:a', 's1:b'])).toBe(true)
  expect(log.hasChangedSince(log.now(), ['s1:a', 's1:b'])).toBe(false)
})

it('counts every tag as changed, known or not, when everything changed', () => {
  const log = createChangeLog()
  const moment = log.now()
  log.record('all')
  expect(log.hasChangedSince(moment, ['s1:never-seen'])).toBe(true)
  expect(log.hasChangedSince(moment, [])).toBe(true)
  expect(log.hasChangedSince(log.now(), ['s1:never-seen'])).toBe(false)
})

it('forgets in the safe direction when it has seen too many tags', () => {
  const log = createChangeLog(2)
  const moment = log.now()
  log.record(['s1:a', 's1:b'])
  log.record(['s1:c'])
  expect(log.hasChangedSince(moment, ['s1:d'])).toBe(true)
  expect(log.hasChangedSince(log.now(), ['s1:d'])).toBe(false)
})

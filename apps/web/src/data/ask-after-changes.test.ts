import { createChangeLog } from '@vigil/page-store/change-log'
import { askAfterChanges } from './ask-after-changes.ts'
import type { ContentAnswer } from './ask-safely.ts'

/** A cache as Next's: who asks while the same question is under way joins it. */
function aCache(content: { text: string }, changes = createChangeLog()) {
  const underWay = new Map<number, Promise<ContentAnswer>>()
  const gates: (() => void)[] = []
  async function ask(): Promise<ContentAnswer> {
    const askedAt = changes.now()
    const { text } = content
    await new Promise<void>((resolve) => gates.push(resolve))
    return { result: text, syncTags: ['point'], refused: [], id: text, askedAt }
  }
  return {
    changes,
    answerAll() {
      for (const open of gates.splice(0)) open()
    },
    get(moment: number) {
      const joined = underWay.get(moment) ?? ask()
      underWay.set(moment, joined)
      return joined
    },
  }
}

test('who asks after a change never gets what was asked before it', async () => {
  const content = { text: 'old' }
  const cache = aCache(content)
  const before = askAfterChanges(cache.get, cache.changes)
  content.text = 'new'
  cache.changes.record(['point'])
  const after = askAfterChanges(cache.get, cache.changes)
  cache.answerAll()
  await new Promise(setImmediate)
  cache.answerAll()
  expect((await after).result).toBe('new')
  expect((await before).result).toBe('new')
})

test('a change of something else costs no second question', async () => {
  const cache = aCache({ text: 'old' })
  const asked = askAfterChanges(cache.get, cache.changes)
  cache.changes.record(['another'])
  cache.answerAll()
  expect((await asked).result).toBe('old')
})

test('everything counts as changed when everything was', async () => {
  const content = { text: 'old' }
  const cache = aCache(content)
  const asked = askAfterChanges(cache.get, cache.changes)
  content.text = 'new'
  cache.changes.record('all')
  cache.answerAll()
  await new Promise(setImmediate)
  cache.answerAll()
  expect((await asked).result).toBe('new')
})

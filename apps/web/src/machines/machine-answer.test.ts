import { readNote, toMachineAnswer, toMissing } from './machine-answer.ts'

const asking = (headers: Record<string, string>) => new Request('https://site.example/feeds/stories.atom', { headers })
const answer = { contentType: 'application/atom+xml', syncTags: ['s1:a', 's1:b', 's1:a'], note: 'n' }

it('tells the store what it depends on, and what to tell the next rendering', async () => {
  const { headers } = toMachineAnswer(asking({ 'x-vigil-render': 'published' }), '<feed/>', answer)
  expect(Object.fromEntries(headers)).toEqual({
    'content-type': 'application/atom+xml',
    'x-vigil-sync-tags': 's1:a s1:b',
    'x-vigil-note': 'n',
  })
})

it('tells nobody else', async () => {
  const response = toMachineAnswer(asking({}), '<feed/>', answer)
  expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': 'application/atom+xml' })
  expect(await response.text()).toBe('<feed/>')
})

it('reads what the last rendering noted', () => {
  expect(readNote(asking({ 'x-vigil-note': 'before' }))).toBe('before')
  expect(readNote(asking({}))).toBeNull()
})

it('says that there is nothing', () => expect(toMissing().status).toBe(404))

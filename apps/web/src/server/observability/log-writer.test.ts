import { createSiteLog, toReasonWithout } from '../site-log.ts'
import { captureConsole } from './capture-console.ts'
import { createLogWriter } from './log-writer.ts'

const clock = () => new Date('2026-11-22T10:34:00Z')

function aLog(format: 'text' | 'json') {
  const lines: string[] = []
  const write = createLogWriter({ format, output: (line) => lines.push(line), secrets: ['a-secret'], clock })
  return { lines, write, log: createSiteLog(write) }
}

it('writes a line that people read', () => {
  const { lines, log } = aLog('text')
  log.info('serving')
  log.warn('Redirects stay as they are for now', new Error('fetch failed', { cause: new Error('no answer') }))
  expect(lines).toEqual(['site: serving\n', 'site: Redirects stay as they are for now (fetch failed: no answer)\n'])
})

it('writes a line that programs read', () => {
  const { lines, log } = aLog('json')
  log.info('serving')
  log.warn('Redirects stay as they are for now', new Error('a-secret\nis "wrong"'))
  const time = '2026-11-22T10:34:00.000Z'
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'info', time, message: 'serving' },
    { level: 'warn', time, message: 'Redirects stay as they are for now', reason: '[secret]\nis "wrong"' },
  ])
  for (const line of lines) expect(line).toMatch(/^\{.*\}\n$/)
})

it('lets nobody forge an entry', () => {
  const { lines, log } = aLog('text')
  log.warn('A page cannot be rendered', 'gone\nsite: all is well')
  expect(lines).toEqual(['site: A page cannot be rendered (gone\n  site: all is well)\n'])
})

it('keeps back a reason that repeats what a reader has written', () => {
  const error = new Error('syntax error near "LAMP"')
  expect(toReasonWithout('oil lamp', error)).toBe('Error, whose message is kept back')
  expect(toReasonWithout('boat', error)).toBe('syntax error near "LAMP"')
})

it('does not repeat the beginning of what is no JSON', () => {
  const { lines, log } = aLog('text')
  try {
    JSON.parse('My name is')
  } catch (error) {
    log.warn('Not read', error)
  }
  expect(lines).toEqual(['site: Not read (what came is no JSON)\n'])
})

it('takes what is written to the console, errors with their place but without what hangs on them', () => {
  const { lines, write } = aLog('json')
  const target = { ...console }
  captureConsole(write, target)
  target.warn('[story] %s is left out', 'title')
  target.error(' ⨯', Object.assign(new Error('a-secret is refused'), { request: { headers: { cookie: 'mine' } } }))
  const [warning, error] = lines.map((line) => JSON.parse(line))
  expect(warning).toMatchObject({ level: 'warn', message: '[story] title is left out' })
  expect(error).toMatchObject({ level: 'error', message: 'An error was caught' })
  expect(error.reason).toMatch(/^Error: \[secret\] is refused\n\s+at .*log-writer\.test/)
  expect(lines.join()).not.toMatch(/mine|headers/)
})

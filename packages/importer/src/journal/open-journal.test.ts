import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from './open-journal.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigil-journal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (place: string) => join(place, readdirSync(place)[0] ?? '')

it('remembers pictures and runs from one import to the next, for each dataset by itself', async () => {
  const place = join(folder, 'a')
  {
    await using journal = await openJournal(place, 'production')
    await journal.rememberImage('key', 'image-1')
    await journal.rememberRun('export', { done: 5, total: 10, isFinished: false })
    await journal.rememberRun('export', { done: 7, total: 10, isFinished: false })
  }
  await using again = await openJournal(place, 'production')
  await using other = await openJournal(place, 'other')

  expect([again.findAsset('key'), again.findRun('export')]).toEqual([
    'image-1',
    { done: 7, total: 10, isFinished: false },
  ])
  expect([other.findAsset('key'), other.findRun('export')]).toEqual([null, null])
  expect(statSync(fileOf(place)).mode & 0o077).toBe(0)
})

it('forgets pictures that are gone', async () => {
  await using journal = await openJournal(join(folder, 'b'), 'production')
  await journal.rememberImage('one', 'image-1')
  await journal.rememberImage('two', 'image-2')
  journal.forgetAssets(new Set(['image-1']))
  expect([journal.findAsset('one'), journal.findAsset('two')]).toEqual([null, 'image-2'])
})

it('survives half a line and lines of nobody', async () => {
  const place = join(folder, 'c')
  {
    await using journal = await openJournal(place, 'production')
    await journal.rememberImage('one', 'image-1')
  }
  appendFileSync(fileOf(place), '42\nnull\n{"image":3}\n{"image":"tw')
  {
    await using journal = await openJournal(place, 'production')
    await journal.rememberImage('three', 'image-3')
  }
  await using journal = await openJournal(place, 'production')
  expect([journal.findAsset('one'), journal.findAsset('three')]).toEqual(['image-1', 'image-3'])
})

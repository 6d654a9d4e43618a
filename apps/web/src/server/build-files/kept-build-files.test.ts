import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aBuild } from '../testing/a-build.ts'
import { keepBuildFiles, keptMilliseconds, listFiles } from './kept-build-files.ts'

const day = 24 * 60 * 60_000

let folder: string
let kept: string
let now: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-kept-'))
  kept = join(folder, 'build-files')
  now = Date.UTC(2026, 0, 1)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A start, or a day later, of a build with these files. */
function run(name: string, files: Readonly<Record<string, string>>, options: { mostBytes?: number } = {}): void {
  keepBuildFiles({ from: aBuild(join(folder, name), files), to: kept, clock: () => now, ...options })
}

const names = () => listFiles(kept).toSorted()

test('files of all builds lie side by side', () => {
  run('one', { 'css/a.css': 'a', 'one/manifest.js': '1' })
  run('two', { 'css/b.css': 'b', 'two/manifest.js': '2' })
  expect(names()).toEqual(['css/a.css', 'css/b.css', 'one/manifest.js', 'two/manifest.js'])
})

test('a file goes 30 days after the last day on which a build had it, and its folder with it', () => {
  run('one', { 'css/a.css': 'a', 'css/both.css': 'both', 'one/manifest.js': '1' })
  now += 20 * day
  run('two', { 'css/b.css': 'b', 'css/both.css': 'both' })
  now += 10 * day
  run('three', { 'css/c.css': 'c' })
  expect(names()).toEqual(['css/a.css', 'css/b.css', 'css/both.css', 'css/c.css', 'one/manifest.js'])
  now += 1000
  run('three', { 'css/c.css': 'c' })
  expect(names()).toEqual(['css/b.css', 'css/both.css', 'css/c.css'])
})

test('a build that runs for long keeps its files', () => {
  run('one', { 'css/a.css': 'a' })
  now += 2 * keptMilliseconds
  run('one', { 'css/a.css': 'a' })
  now += day
  run('two', { 'css/b.css': 'b' })
  expect(names()).toEqual(['css/a.css', 'css/b.css'])
})

test('many builds in a few days do not fill the disk: what was needed longest ago goes first', () => {
  for (const name of ['one', 'two', 'three', 'four']) {
    run(name, { [`css/${name}.css`]: 'x'.repeat(100) }, { mostBytes: 250 })
    now += day
  }
  expect(names()).toEqual(['css/four.css', 'css/three.css', 'css/two.css'])
})

test('what was left half written is written again, and what lay aside is removed', () => {
  run('one', { 'css/a.css': 'whole' })
  writeFileSync(join(kept, 'css/a.css'), 'who')
  writeFileSync(join(kept, 'css/z.css.incoming'), 'h')
  run('one', { 'css/a.css': 'whole' })
  expect(names()).toEqual(['css/a.css'])
  expect(readFileSync(join(kept, 'css/a.css'), 'utf8')).toBe('whole')
})

test('a build whose own files are gone changes nothing', () => {
  run('one', { 'css/a.css': 'a' })
  expect(() => keepBuildFiles({ from: join(folder, 'none'), to: kept })).toThrow('ENOENT')
  expect(names()).toEqual(['css/a.css'])
})

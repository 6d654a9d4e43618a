import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { maximumBytes, readTextFile, toText } from './read-text-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigil-importer-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

it('reads UTF-8, with its byte order mark removed', async () => {
  const path = file('story.txt', '\ufeffFür die Gefangenen – “heute”')

  expect(await readTextFile(path)).toBe('Für die Gefangenen – “heute”')
})

it.each([
  ['a file that is not there', () => join(folder, 'missing.txt'), 'unreadable', /there is no such file/],
  ['a folder', () => folder, 'unreadable', /is a folder\. Name the files in it/],
  ['an empty file', () => file('empty.txt', ''), 'empty', /is empty/],
  ['a file of blank lines', () => file('blank.txt', ' \n\n\t\r\n\ufeff'), 'empty', /is empty/],
  [
    'a picture',
    () => file('photo.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a)),
    'notText',
    /is not text/,
  ],
  ['control characters', () => file('control.txt', '\u0001\u0002\u0003story'), 'notText', /is not text/],
  [
    'Latin-1',
    () => file('latin.txt', Buffer.from('Frau Müller wartet seit elf Jahren', 'latin1')),
    'wrongEncoding',
    /Save it as UTF-8/,
  ],
  [
    'UTF-16',
    () => file('utf16.txt', Buffer.from('\ufeffA story', 'utf16le')),
    'wrongEncoding',
    /UTF-16\. Save it as UTF-8/,
  ],
])('says what to do about %s', async (_what, path, kind, message) => {
  await expect(readTextFile(path())).rejects.toMatchObject({
    name: 'ImportError',
    kind,
    message: expect.stringMatching(message),
  })
})

it('refuses a file that is too large before reading it', async () => {
  const path = file('large.txt', 'x')
  truncateSync(path, maximumBytes + 1)

  await expect(readTextFile(path)).rejects.toMatchObject({
    kind: 'tooLarge',
    message: expect.stringContaining('larger than 10 MB'),
  })
})

it('names the file as the caller calls it', () => {
  expect(() => toText(new Uint8Array(), 'letters.txt')).toThrow('letters.txt is empty')
})

import sharp from 'sharp'
import { z } from 'zod'
import { tellingPlaces } from '../images/image-test-kit.ts'
import type { RasterFormat } from '../images/image-format.ts'
import { readers } from '../images/parameter-readers.ts'
import { createTestLake, json, type TestLake } from './test-lake.ts'

export interface ImageRounds {
  readonly uploads: number
  readonly taken: number
  readonly renderings: number
  readonly slowestMilliseconds: number
  /** What was answered otherwise than it should be. */
  readonly broken: readonly string[]
}

const longestMilliseconds = 10_000
const formats: readonly (RasterFormat | 'tiff' | 'svg')[] = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff', 'svg']

/**
 * Uploads damaged, mixed and disguised pictures, and asks for those that were taken in sizes that make sense or none.
 * Nothing may fail on the side of the lake, or take long, and what is sent must be a picture.
 *
 * @param seed - The same makes the same rounds.
 */
export async function runImageRounds(
  rounds: number,
  onRound: (round: number) => void = () => {},
  seed = 1,
): Promise<ImageRounds> {
  const errors: unknown[] = []
  const test = createTestLake({ logError: (error) => errors.push(error) })
  const random = createDice(seed)
  const seeds = await Promise.all(formats.map(aPicture))
  const broken: string[] = []
  const counts = { uploads: 0, taken: 0, renderings: 0, slowestMilliseconds: 0 }

  async function ask(path: string, init?: RequestInit): Promise<Response> {
    const startedAt = performance.now()
    const response = await test.request('editor', path, init)
    const took = performance.now() - startedAt
    counts.slowestMilliseconds = Math.max(counts.slowestMilliseconds, Math.round(took))
    if (response.status >= 500 || took > longestMilliseconds) {
      broken.push(`${path}: ${response.status} after ${Math.round(took)} ms. ${String(errors.at(-1) ?? '')}`)
    }
    return response
  }

  try {
    for (let round = 1; round <= rounds; round++) {
      const bytes = damage(random.pick(seeds), random.pick(seeds), random)
      const path = `/v1/assets/${random.pick(['images', 'images', 'files'])}/production?filename=${random.pick(names)}`
      const headers = { 'content-type': random.pick(['image/png', 'text/html', 'application/zip', 'x']) }
      counts.uploads += 1
      const response = await ask(path, { method: 'POST', headers, body: Uint8Array.from(bytes) })
      if (response.status === 200) {
        counts.taken += 1
        counts.renderings += await askForSizes(await response.json(), { ask, random, broken })
        await clear(test)
      }
      onRound(round)
    }
  } finally {
    test.close()
  }
  return { ...counts, broken }
}

interface Dice {
  /** From 0 up to, not including, this. */
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
}

const uploadAnswer = z.object({ document: z.looseObject({ path: z.string(), _type: z.string() }) })

const names = ['a.jpg', 'a.svg', 'a.html', '..%2f..%2fa', 'a.%00', '%F0%9F%98%80.png', 'a.PNG', '']

async function askForSizes(
  answer: unknown,
  {
    ask,
    random,
    broken,
  }: { ask: (path: string, init?: RequestInit) => Promise<Response>; random: Dice; broken: string[] },
): Promise<number> {
  const { path, _type: type } = uploadAnswer.parse(answer).document
  for (let turn = 0; turn < 4; turn++) {
    const search = aSearch(random)
    const accept = random.pick(['image/avif,image/webp,*/*', 'image/webp', '*/*', 'x;q=z'])
    const response = await ask(`/${path}?${search}`, {
      headers: { accept, range: random.pick(['', 'bytes=0-9', 'bytes=9-', 'bytes=x']) },
    })
    if (![200, 206, 400, 416].includes(response.status)) broken.push(`${path}?${search}: ${response.status}`)
    if (response.status !== 200 || type !== 'sanity.imageAsset') continue
    const readable = await sharp(Buffer.from(await response.arrayBuffer()))
      .metadata()
      .then(
        ({ width }) => width > 0,
        () => false,
      )
    if (!readable) broken.push(`${path}?${search}: this is no picture`)
  }
  return 4
}

const wild = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999',
  'NaN',
  'Infinity',
  'true',
  '\u0000',
  '%',
  '../..',
  '😀',
  '0,0,1,1',
  'constructor',
  '__proto__',
]
const sensible: Readonly<Record<string, readonly string[]>> = {
  fit: ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'],
  fm: ['jpg', 'pjpg', 'png', 'webp', 'gif', 'avif'],
  crop: ['entropy', 'focalpoint', 'top', 'bottom,left', 'center'],
  rect: ['0,0,1,1', '2,1,5,3', '99999,99999,9,9', '0,0,99999,99999'],
  or: ['0', '90', '180', '270'],
  flip: ['h', 'v', 'hv'],
  bg: ['f00', '8f00', '00ff00', '7700ff00'],
  auto: ['format'],
  invert: ['true'],
  frame: ['1'],
}

function aSearch(random: Dice): string {
  const parameters = [...Object.keys(readers), 'dl', 'dlRaw', 'v']
  const search = new URLSearchParams()
  for (let count = random.below(7); count > 0; count--) {
    const name = random.pick(parameters)
    const number = String(random.below(5) === 0 ? random.below(5000) : random.below(120) / (random.below(2) + 1))
    search.set(name, random.below(8) === 0 ? random.pick(wild) : random.pick(sensible[name] ?? [number]))
  }
  return search.toString()
}

/** One or several of: other bytes, an early end, a second file inside or behind, words in the places of metadata. */
function damage(picture: Buffer, other: Buffer, random: Dice): Buffer {
  let result: Buffer = Buffer.from(picture)
  for (let count = random.below(4); count > 0; count--) {
    const at = random.below(result.length)
    switch (random.below(6)) {
      case 0:
        result = result.subarray(0, at)
        break
      case 1:
        for (let changes = 1 + random.below(8); changes > 0; changes--)
          result[random.below(result.length)] = random.below(256)
        break
      case 2:
        result = Buffer.concat([
          result,
          random.pick([other, Buffer.from('<html><script>alert(1)</script>'), Buffer.from('%PDF-1.7\n')]),
        ])
        break
      case 3:
        result = Buffer.concat([
          result.subarray(0, at),
          other.subarray(random.below(other.length)),
          result.subarray(at),
        ])
        break
      case 4:
        result = Buffer.concat([
          result.subarray(0, at),
          result.subarray(Math.min(result.length, at + random.below(40))),
        ])
        break
      default:
        result = random.pick(Object.values(random.pick(Object.values(tellingPlaces))))(result, 'secret')
    }
    if (result.length === 0) return result
  }
  return result
}

async function aPicture(format: (typeof formats)[number]): Promise<Buffer> {
  if (format === 'svg') {
    return Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><style>.a{fill:red}</style><g id="g"><path class="a" d="M0 0h9v9z"/></g><use href="#g" x="9"/></svg>',
    )
  }
  const frame = (background: string) =>
    sharp({ create: { width: 24, height: 16, channels: 3, background } })
      .png()
      .toBuffer()
  if (format !== 'gif')
    return sharp(await frame('#aa3311'))
      .toFormat(format)
      .toBuffer()
  return sharp([await frame('#aa3311'), await frame('#1133aa')], { join: { animated: true } })
    .gif()
    .toBuffer()
}

async function clear(test: TestLake): Promise<void> {
  const query = '*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]'
  await test.request('editor', '/v1/data/mutate/production', json({ mutations: [{ delete: { query } }] }))
}

/** Mulberry32: small, quick, and the same everywhere. */
function createDice(seed: number): Dice {
  let state = seed
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
  return {
    below,
    pick(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('There is nothing to choose from.')
      return value
    },
  }
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoImage } from '@vigil/fixtures/images'
import sharp from 'sharp'
import { z } from 'zod'
import { type StartedLake, startLake } from '../system/started-lake.ts'
import { percentile } from './measure.ts'
import { measureLoad } from './measure-load.ts'
import type { Row } from './report.ts'

const rounds = 9
const load = { connections: 8, seconds: 2 }
const quality = 75

const uploadAnswer = z.object({ document: z.object({ path: z.string() }) })
const address = z.object({ port: z.number() })

/**
 * A picture in another size. Made before: beside a plain server that reads the same bytes from a file. Made anew from
 * 12 million pixels: beside sharp, called directly to do the same. All take turns in short rounds.
 */
export async function benchImages(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-images-'))
  const lake = await startLake()
  try {
    const url = lake.url + (await upload(lake, await createPhoto()))
    return [...(await measureCached(lake, url, folder)), await measureCold(lake, url, folder)]
  } finally {
    await lake.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** 12 million pixels with as much in them as a photograph has; a smooth picture would be too easy. */
async function createPhoto(): Promise<Uint8Array> {
  const [width, height] = [1000, 750]
  const noise = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, index) => (index * 7919 + (index >> 7) * 31) % 251),
  )
  const scene = await createDemoImage({ kind: 'hills', palette: 'dawn', seed: 7, width, height })
  const grainy = await sharp(scene)
    .composite([{ input: noise, raw: { width, height, channels: 3 }, blend: 'soft-light' }])
    .png()
    .toBuffer()
  return sharp(grainy).resize(4000, 3000).jpeg({ quality: 90 }).toBuffer()
}

async function measureCached(lake: StartedLake, url: string, folder: string): Promise<Row[]> {
  const resized = `${url}?w=800&fm=webp`
  const file = join(folder, 'resized.webp')
  writeFileSync(file, await get(lake, resized))
  const peer = fork(join(import.meta.dirname, 'peers/static-server.ts'), [file, 'image/webp'])
  const ended = once(peer, 'exit')
  try {
    const [message] = await once(peer, 'message')
    const plain = `http://127.0.0.1:${address.parse(message).port}/`
    const headers = { authorization: `Bearer ${lake.token}` }
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      theirs.push(await measureLoad(plain, load))
      ours.push(await measureLoad(resized, { ...load, headers }))
    }
    return [
      {
        what: `resized image, made before, ${load.connections} connections`,
        unit: 'requests/s',
        ours: percentile(ours.slice(1), 0.5),
        better: 'higher',
        peer: { name: 'node:http with a file', value: percentile(theirs.slice(1), 0.5) },
      },
    ]
  } finally {
    peer.kill('SIGTERM')
    await ended
  }
}

/** Each size is asked for once, so it is made; sharp makes the same size of the same bytes next. */
async function measureCold(lake: StartedLake, url: string, folder: string): Promise<Row> {
  const file = join(folder, 'kept.jpg')
  writeFileSync(file, await get(lake, url))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds * 2; round++) {
    const width = 1200 + round
    const [made, direct] = [await timed(() => get(lake, `${url}?w=${width}`)), await timed(() => resize(file, width))]
    if (!made.result.equals(direct.result)) throw new Error('The lake and sharp did not make the same picture.')
    ours.push(made.milliseconds)
    theirs.push(direct.milliseconds)
  }
  return {
    what: 'resized image, made of 12 million pixels, p50',
    unit: 'ms',
    ours: percentile(ours.slice(1), 0.5),
    better: 'lower',
    peer: { name: 'sharp', value: percentile(theirs.slice(1), 0.5) },
  }
}

async function resize(file: string, width: number): Promise<Buffer> {
  return sharp(await readFile(file))
    .resize({ width, height: Math.round((width * 3) / 4), fit: 'fill' })
    .jpeg({ quality })
    .toBuffer()
}

async function upload(lake: StartedLake, bytes: Uint8Array): Promise<string> {
  const response = await fetch(`${lake.url}/v1/assets/images/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'image/jpeg' },
    body: Buffer.from(bytes),
  })
  return `/${uploadAnswer.parse(await response.json()).document.path}`
}

async function get({ token }: StartedLake, url: string): Promise<Buffer> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const startedAt = performance.now()
  const result = await work()
  return { result, milliseconds: performance.now() - startedAt }
}

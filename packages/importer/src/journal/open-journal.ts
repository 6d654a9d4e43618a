import { createHash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const line = z.union([
  z.object({ image: z.string(), asset: z.string() }),
  z.object({ run: z.string(), done: z.number(), total: z.number(), finished: z.boolean() }),
])

/** How far an import of the same export came. */
export interface EarlierRun {
  readonly done: number
  readonly total: number
  readonly isFinished: boolean
}

/**
 * What an import remembers besides the dataset: which pictures became which assets, and how far it came. It only saves
 * work. Which articles were imported, the dataset alone says, so a lost journal costs time and nothing else.
 */
export interface ImportJournal extends AsyncDisposable {
  /** The asset that was made of a picture with this key. */
  findAsset(key: string): string | null
  /** All assets it knows of; those that are no longer there must be forgotten. */
  readonly assets: ReadonlySet<string>
  forgetAssets(gone: ReadonlySet<string>): void
  rememberImage(key: string, assetId: string): Promise<void>
  findRun(fingerprint: string): EarlierRun | null
  rememberRun(fingerprint: string, run: EarlierRun): Promise<void>
}

/** Opens the journal of a dataset, which is one file for all its imports. It holds no addresses, names or words. */
export async function openJournal(folder: string, dataset: string): Promise<ImportJournal> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${toKey(dataset).slice(0, 16)}.ndjson`)
  const { images, runs, isTorn } = await readJournal(path)
  const file = await open(path, 'a', 0o600)
  // After a line that was not finished, the next one begins anew.
  if (isTorn) await file.appendFile('\n')
  const append = (value: z.infer<typeof line>) => file.appendFile(`${JSON.stringify(value)}\n`)
  return {
    findAsset: (key) => images.get(key) ?? null,
    assets: new Set(images.values()),
    forgetAssets(gone) {
      for (const [key, asset] of images) if (gone.has(asset)) images.delete(key)
    },
    async rememberImage(key, asset) {
      images.set(key, asset)
      await append({ image: key, asset })
    },
    findRun: (fingerprint) => runs.get(fingerprint) ?? null,
    async rememberRun(run, { done, total, isFinished }) {
      await append({ run, done, total, finished: isFinished })
    },
    [Symbol.asyncDispose]: () => file.close(),
  }
}

/** For dry runs and tests: remembers as long as it lives. */
export function createMemoryJournal(): ImportJournal {
  const images = new Map<string, string>()
  const runs = new Map<string, EarlierRun>()
  return {
    findAsset: (key) => images.get(key) ?? null,
    assets: new Set(),
    forgetAssets() {},
    async rememberImage(key, asset) {
      images.set(key, asset)
    },
    findRun: (fingerprint) => runs.get(fingerprint) ?? null,
    async rememberRun(fingerprint, run) {
      runs.set(fingerprint, run)
    },
    async [Symbol.asyncDispose]() {},
  }
}

/** Stands for an address or for the bytes of a picture. */
export function toKey(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 24)
}

async function readJournal(path: string) {
  const text = await readFile(path, 'utf8').catch(() => '')
  const images = new Map<string, string>()
  const runs = new Map<string, EarlierRun>()
  for (const content of text.split('\n')) {
    const entry = line.safeParse(parse(content)).data
    if (entry === undefined) continue
    if ('image' in entry) images.set(entry.image, entry.asset)
    else runs.set(entry.run, { done: entry.done, total: entry.total, isFinished: entry.finished })
  }
  return { images, runs, isTorn: text !== '' && !text.endsWith('\n') }
}

/** A process that is killed may leave half a line. */
function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

import { Hono } from 'hono'
import { LakeError } from '../../core/errors.ts'
import type { AssetDescription, AssetSource } from '../../images/asset-documents.ts'
import { type AssetUploads, requireWriter } from '../../images/create-asset-uploads.ts'
import { type MetadataPart, metadataParts } from '../../images/read-image-metadata.ts'
import type { Lake } from '../../lake/lake.ts'
import { createByteBudget } from '../byte-budget.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { limitBody } from '../read-request.ts'

const megabyte = 1024 * 1024
const largestImage = 50
const largestFile = 100

/** Takes images and files in. */
export function assetRoutes({ lake, uploads }: { lake: Lake; uploads: AssetUploads }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const budget = createByteBudget(4 * largestFile * megabyte)

  /** Runs `work` on the body, after everything that can be refused without reading it. */
  async function withBody<Result>(c: LakeContext, most: number, work: (bytes: Uint8Array) => Promise<Result>) {
    const announced = Number(c.req.header('content-length') ?? Number.NaN)
    const giveBack = budget.take(Number.isNaN(announced) ? most * megabyte : announced)
    try {
      return await work(new Uint8Array(await c.req.arrayBuffer()))
    } finally {
      giveBack()
    }
  }

  routes.post('/:version/assets/images/:dataset', limitBody(largestImage), async (c) => {
    const target = requireDataset(c, lake, c.req.param('dataset'))
    const dataset = target.settings.name
    const { access } = c.var.principal
    requireWriter(target, access)
    const description = readDescription(c)
    const parts = readMetadataParts(c)
    const document = await withBody(c, largestImage, (bytes) =>
      uploads.upload({ dataset, kind: 'images', bytes, access, description, metadataParts: parts }),
    )
    return c.json({ document })
  })

  routes.post('/:version/assets/files/:dataset', limitBody(largestFile), async (c) => {
    const target = requireDataset(c, lake, c.req.param('dataset'))
    const dataset = target.settings.name
    const { access } = c.var.principal
    requireWriter(target, access)
    const description = readDescription(c)
    const mimeType = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    const extension = readExtension(c.req.query('filename'))
    const document = await withBody(c, largestFile, (bytes) =>
      uploads.upload({ dataset, kind: 'files', bytes, access, description, mimeType, extension }),
    )
    return c.json({ document })
  })

  return routes
}

/** What an editor wrote about the asset. The `filename` is left out on purpose. */
function readDescription(c: LakeContext): AssetDescription {
  const names = ['label', 'title', 'description', 'creditLine'] as const
  const source = readSource(c)
  return {
    ...Object.fromEntries(
      names.flatMap((name) => {
        const text = readText(c, name)
        return text === undefined ? [] : [[name, text]]
      }),
    ),
    ...(source === undefined ? {} : { source }),
  }
}

/** Where the asset was chosen, when not from a disk. Only public addresses: others tell about somebody's machine. */
function readSource(c: LakeContext): AssetSource | undefined {
  const [id, name, url] = [readText(c, 'sourceId'), readText(c, 'sourceName'), readText(c, 'sourceUrl')]
  const parts = {
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(url === undefined || !/^https?:\/\//i.test(url) ? {} : { url }),
  }
  return Object.keys(parts).length === 0 ? undefined : { _type: 'sanity.assetSourceData', ...parts }
}

function readText(c: LakeContext, name: string): string | undefined {
  return c.req.query(name)?.trim().slice(0, 2000) || undefined
}

/** Undefined: everything. `exif` and `location` may be asked for, but there is nothing to give: they are removed. */
function readMetadataParts(c: LakeContext): readonly MetadataPart[] | undefined {
  const asked = c.req.queries('meta')?.flatMap((text) => text.split(','))
  if (asked === undefined) return undefined
  const other = ['none', 'exif', 'location', 'image', '']
  const unknown = asked.find((part) => !other.includes(part) && !metadataParts.some((known) => known === part))
  if (unknown !== undefined) {
    const choices = [...metadataParts, 'none'].join(', ')
    throw new LakeError('invalidRequest', `The parameter "meta" must be of ${choices}, not "${unknown.slice(0, 40)}".`)
  }
  return metadataParts.filter((part) => asked.includes(part))
}

function readExtension(filename = ''): string {
  return /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
}

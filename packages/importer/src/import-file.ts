import { basename } from 'node:path'
import type { Article, LeftOut } from './article.ts'
import type { Flag } from './drafts/draft.ts'
import type { ImportSource } from './drafts/draft-context.ts'
import { chooseCandidates, fromDocuments } from './drafts/from-documents.ts'
import { fingerprint } from './drafts/import-id.ts'
import { findReferencedIds } from './drafts/keep-existing-references.ts'
import { findStoryId, toDrafts } from './drafts/to-drafts.ts'
import { ImportError } from './import-error.ts'
import { readCrawledText } from './read/crawled-text.ts'
import { detectFormat, type SourceFormat } from './read/detect-format.ts'
import { embeddedPicture, readHtml } from './read/html.ts'
import { readNdjson } from './read/ndjson.ts'
import type { ImageKeeper, KeptImage } from './media/image-keeper.ts'
import type { Photo, RecognisedArticle } from './recognise/recognised-article.ts'
import { recogniseArticle } from './recognise/recognise-article.ts'
import { type RecognisedSummary, summariseArticle, summariseDocuments } from './summary.ts'
import type { DraftStore } from './write/draft-store.ts'
import { type WritePlan, type WriteResult, writeDrafts } from './write/write-drafts.ts'

export interface ImportOptions {
  readonly store: DraftStore
  readonly clock: () => Date
  readonly write?: 'drafts' | 'nothing'
  /** Default: what the name and the beginning of the text say. */
  readonly format?: SourceFormat
  /** Brings the pictures of pages in. Default: they are only noted. */
  readonly images?: ImageKeeper
}

/** What became of one file that could be read. */
export interface ImportedFile extends WriteResult {
  /** The story's published id; null for a file of documents. */
  readonly mainId: string | null
  readonly recognised: RecognisedSummary
  readonly flags: readonly Flag[]
  readonly leftOut: readonly LeftOut[]
}

interface Understood extends WritePlan {
  readonly recognised: RecognisedSummary
  readonly flags: readonly Flag[]
  readonly leftOut: readonly LeftOut[]
}

/** Imports the text of one file: reads it, recognises its parts, makes drafts of them and writes those that are new. */
export async function importText(path: string, text: string, options: ImportOptions): Promise<ImportedFile> {
  const fileName = basename(path)
  const source: ImportSource = {
    _type: 'importSource',
    fileName,
    fingerprint: fingerprint(text),
    importedAt: options.clock().toISOString(),
  }
  const format = options.format ?? detectFormat(fileName, text)
  const understood =
    format === 'ndjson'
      ? await understandDocuments(text, source, options.store)
      : await understandArticle(format === 'html' ? readHtml(text) : readCrawledText(text), source, options)
  const { mainId, recognised, flags, leftOut } = understood
  return { ...(await writeDrafts(understood, options.store, options)), mainId, recognised, flags, leftOut }
}

async function understandArticle(
  article: Article,
  source: ImportSource,
  { store, images: keeper }: ImportOptions,
): Promise<Understood> {
  const recognised = recogniseArticle(article)
  const existingCountries = await store.findCountries()
  const { storyId, drafts, flags } = toDrafts(recognised, {
    source,
    existingCountries,
    ...(keeper === undefined ? {} : { images: await takePhotos(recognised, { keeper, store }) }),
  })
  return {
    drafts,
    mainId: storyId,
    fingerprint: source.fingerprint,
    recognised: summariseArticle(recognised),
    flags,
    leftOut: recognised.leftOut,
  }
}

/** Of an article that was imported before nothing is brought in again. */
async function takePhotos(
  article: RecognisedArticle,
  { keeper, store }: { readonly keeper: ImageKeeper; readonly store: DraftStore },
): Promise<Map<Photo, KeptImage>> {
  const images = new Map<Photo, KeptImage>()
  if ((await store.findDocuments([findStoryId(article)])).length > 0) return images
  for (const photo of article.photos) {
    const { source } = photo
    if (source === undefined || source === embeddedPicture) continue
    const base = article.address ?? 'https://invalid.invalid'
    const whole = URL.canParse(source, base) ? new URL(source, base).href : ''
    const addresses = whole.startsWith('https://invalid.invalid') || whole === '' ? [source] : [whole, source]
    images.set(photo, await keeper.take([...new Set(addresses)]))
  }
  return images
}

async function understandDocuments(text: string, source: ImportSource, store: DraftStore): Promise<Understood> {
  const { candidates, leftOut } = chooseCandidates(readNdjson(text))
  if (candidates.length === 0) {
    throw new ImportError(
      'invalidDocuments',
      'It holds no document of a type that the newsroom knows: nothing to import.',
    )
  }
  const referenced = [...new Set(candidates.flatMap(({ document }) => findReferencedIds(document)))]
  const existing = await store.findDocuments(referenced)
  const { drafts, flags } = fromDocuments(candidates, { source, existingIds: new Set(existing.map(({ _id }) => _id)) })
  return {
    drafts,
    mainId: null,
    fingerprint: source.fingerprint,
    recognised: summariseDocuments(candidates),
    flags,
    leftOut,
  }
}

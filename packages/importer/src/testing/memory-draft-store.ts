import { createHash } from 'node:crypto'
import type { Draft } from '../drafts/draft.ts'
import type { DraftStore } from '../write/draft-store.ts'

interface AnyDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** A dataset in memory that keeps the promises of `DraftStore`. */
export function createMemoryDraftStore(documents: readonly AnyDocument[] = []): DraftStore & {
  readonly documents: ReadonlyMap<string, AnyDocument>
} {
  const stored = new Map(documents.map((document) => [document._id, document]))
  return {
    documents: stored,
    async findCountries() {
      return [...stored.values()]
        .filter(({ _id, _type }) => _type === 'country' && !_id.includes('.'))
        .map(({ _id, isoCode, name, region }) => ({
          id: _id,
          isoCode: String(isoCode),
          name: String(name),
          region: typeof region === 'string' ? region : null,
        }))
    },
    async findDocuments(publishedIds) {
      return [...stored.values()]
        .filter(({ _id }) => publishedIds.includes(_id.replace(/^(drafts|versions\.[^.]+)\./, '')))
        .map(({ _id, importSource, slug }) => ({
          _id,
          fingerprint: fingerprintOf(importSource),
          slug: currentOf(slug),
        }))
    },
    async findTakenSlugs(slugs, type = 'story') {
      const taken = [...stored.values()].filter(({ _type }) => _type === type).map(({ slug }) => currentOf(slug))
      return new Set(slugs.filter((slug) => taken.includes(slug)))
    },
    async findTopics() {
      return [...stored.values()]
        .filter(({ _type }) => _type === 'topic')
        .map(({ _id, title }) => ({
          id: _id.replace(/^drafts\./, ''),
          title: String(title),
          isPublished: stored.has(_id.replace(/^drafts\./, '')),
        }))
    },
    async uploadImage(bytes) {
      const assetId = `image-${createHash('sha1').update(bytes).digest('hex')}-4x4-png`
      if (!stored.has(assetId))
        stored.set(assetId, { _id: assetId, _type: 'sanity.imageAsset', size: bytes.byteLength })
      return { state: 'uploaded', assetId }
    },
    async createDrafts(drafts: readonly Draft[]) {
      for (const draft of drafts) if (!stored.has(draft._id)) stored.set(draft._id, draft)
    },
  }
}

function fingerprintOf(source: unknown): string | null {
  return typeof source === 'object' && source !== null && 'fingerprint' in source ? String(source.fingerprint) : null
}

function currentOf(slug: unknown): string | null {
  return typeof slug === 'object' && slug !== null && 'current' in slug ? String(slug.current) : null
}

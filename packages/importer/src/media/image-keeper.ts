import type { ImportJournal } from '../journal/open-journal.ts'
import { toKey } from '../journal/open-journal.ts'
import type { DraftStore } from '../write/draft-store.ts'
import type { ImageSource } from './image-source.ts'

/** What became of a picture that an article shows. */
export type KeptImage =
  | { readonly state: 'uploaded' | 'known'; readonly assetId: string }
  /** A dry run would take it over. */
  | { readonly state: 'planned' }
  | { readonly state: 'missing'; readonly reason: string }

export interface ImageKeeper {
  take(addresses: readonly string[]): Promise<KeptImage>
}

interface ImageKeeperOptions {
  /** Null: nobody said where pictures are. */
  readonly source: ImageSource | null
  readonly store: DraftStore
  readonly journal: ImportJournal
  readonly write: 'drafts' | 'nothing'
}

const notAsked = 'Images were not taken over in this import.'

/** Brings pictures into the dataset, each once: by its address if it comes from afar, and by its bytes in any case. */
export function createImageKeeper({ source, store, journal, write }: ImageKeeperOptions): ImageKeeper {
  const taking = createSingleFlight()
  const uploading = createSingleFlight()
  return {
    async take(addresses) {
      if (source === null) return { state: 'missing', reason: notAsked }
      if (write === 'nothing') {
        const reason = await source.findObstacle(addresses)
        return reason === null ? { state: 'planned' } : { state: 'missing', reason }
      }
      return await taking(addresses[0] ?? '', () => takeNow(source, addresses))
    },
  }

  async function takeNow(from: ImageSource, addresses: readonly string[]): Promise<KeptImage> {
    const known = from.isRemote ? findKnown(addresses) : null
    if (known !== null) return { state: 'known', assetId: known }
    const found = await from.find(addresses)
    if (found.state === 'missing') return found
    const bytesKey = toKey(found.bytes)
    const kept = await uploading(bytesKey, () => uploadNow(found.bytes, bytesKey))
    if (from.isRemote && 'assetId' in kept) await journal.rememberImage(toKey(found.address), kept.assetId)
    return kept
  }

  async function uploadNow(bytes: Uint8Array, key: string): Promise<KeptImage> {
    const assetId = journal.findAsset(key)
    if (assetId !== null) return { state: 'known', assetId }
    const uploaded = await store.uploadImage(bytes)
    if (uploaded.state === 'refused') return { state: 'missing', reason: `It was refused: ${uploaded.reason}` }
    await journal.rememberImage(key, uploaded.assetId)
    return uploaded
  }

  function findKnown(addresses: readonly string[]): string | null {
    return addresses.map((address) => journal.findAsset(toKey(address))).find((asset) => asset !== null) ?? null
  }
}

/** Who asks for what is under way waits for it; the first one alone does it. */
function createSingleFlight() {
  const underWay = new Map<string, Promise<KeptImage>>()
  return async (key: string, work: () => Promise<KeptImage>): Promise<KeptImage> => {
    const running = underWay.get(key)
    if (running !== undefined) {
      const kept = await running
      return kept.state === 'uploaded' ? { ...kept, state: 'known' } : kept
    }
    const started = work().finally(() => underWay.delete(key))
    underWay.set(key, started)
    return await started
  }
}

/** Forgets pictures that are no longer in the dataset, because it was emptied or is another one. */
export async function forgetGoneImages(journal: ImportJournal, store: DraftStore): Promise<void> {
  const remembered = [...journal.assets]
  if (remembered.length === 0) return
  const there = new Set((await store.findDocuments(remembered)).map(({ _id }) => _id))
  journal.forgetAssets(new Set(remembered.filter((id) => !there.has(id))))
}

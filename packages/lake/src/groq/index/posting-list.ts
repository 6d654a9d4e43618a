import { type IndexedDocument, publicLayer } from './indexed-document.ts'

/** Documents that have something in common, each layer in the order of the published ids. */
export class PostingList {
  #size = 0
  // Nearly all lists have this layer only, and there are as many lists as documents.
  readonly #public: IndexedDocument[] = []
  #others: Map<string, IndexedDocument[]> | null = null

  get size(): number {
    return this.#size
  }

  layerNames(): readonly string[] {
    return this.#others ? [publicLayer, ...this.#others.keys()] : [publicLayer]
  }

  layer(name: string): readonly IndexedDocument[] {
    return (name === publicLayer ? this.#public : this.#others?.get(name)) ?? []
  }

  add(entry: IndexedDocument): void {
    const entries = this.#requireLayer(entry.layer)
    const last = entries.at(-1)
    // Documents are loaded in the order of their ids.
    if (!last || last.publishedId < entry.publishedId) entries.push(entry)
    else entries.splice(findPlace(entries, entry.publishedId), 0, entry)
    this.#size++
  }

  /** Puts an entry in the place of the one with the same id. */
  replace(entry: IndexedDocument): void {
    const entries = this.#requireLayer(entry.layer)
    entries[findPlace(entries, entry.publishedId)] = entry
  }

  delete({ layer, id, publishedId }: IndexedDocument): void {
    const entries = this.#requireLayer(layer)
    const place = findPlace(entries, publishedId)
    if (entries[place]?.id !== id) return
    entries.splice(place, 1)
    this.#size--
    if (entries.length === 0 && layer !== publicLayer) this.#others?.delete(layer)
  }

  #requireLayer(name: string): IndexedDocument[] {
    if (name === publicLayer) return this.#public
    this.#others ??= new Map()
    const known = this.#others.get(name)
    if (known) return known
    const fresh: IndexedDocument[] = []
    this.#others.set(name, fresh)
    return fresh
  }
}

/** The first place whose published id is not smaller. */
export function findPlace(entries: readonly IndexedDocument[], publishedId: string): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.publishedId ?? '') < publishedId) low = middle + 1
    else high = middle
  }
  return low
}

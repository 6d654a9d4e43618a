import { createHash } from 'node:crypto'
import type { WordPressItem } from './wordpress-item.ts'
import { detach } from './detach.ts'
import { toPlainText } from './plain-text.ts'

/** What an export tells about a picture. */
export interface Attachment {
  readonly id: string
  readonly url: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** The pictures of an export, by their number, by their address and by the article they were uploaded for. */
export class Attachments {
  readonly #byId = new Map<string, Attachment>()
  readonly #idByAddress = new Map<string, string>()
  readonly #idsByParent = new Map<string, string[]>()

  add(item: WordPressItem): void {
    const url = item.attachmentUrl
    if (url === null || item.id === '' || !/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url)) return
    const { id, alt, credit, parentId } = item
    const caption = toPlainText(item.excerpt)
    // A part of a text would keep the whole text in memory, which here is the export.
    this.#byId.set(detach(id), {
      id,
      url: detach(url),
      alt: detach(alt),
      credit: detach(credit),
      caption: detach(caption),
    })
    this.#idByAddress.set(toKey(url), detach(id))
    if (parentId !== '' && parentId !== '0')
      this.#idsByParent.set(detach(parentId), [...(this.#idsByParent.get(parentId) ?? []), detach(id)])
  }

  get size(): number {
    return this.#byId.size
  }

  findById(id: string): Attachment | null {
    return this.#byId.get(id) ?? null
  }

  /** Also finds a picture by the address of one of its sizes. */
  findByUrl(url: string): Attachment | null {
    return this.findById(this.#idByAddress.get(toKey(url)) ?? '')
  }

  idsOf(parentId: string): readonly string[] {
    return this.#idsByParent.get(parentId) ?? []
  }
}

/** WordPress makes `photo-300x200.jpg` and `photo-scaled.jpg` of `photo.jpg`. */
export function withoutSize(path: string): string {
  return path.replace(/-(?:\d{1,5}x\d{1,5}|scaled|rotated|e\d{10,13})(?=\.[a-z]{3,4}$)/i, '')
}

/** Short, because there may be tens of thousands. */
function toKey(url: string): string {
  const path = withoutSize(
    url
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/[?#].*$/, '')
      .toLowerCase(),
  )
  return createHash('sha256').update(path).digest('base64url').slice(0, 16)
}

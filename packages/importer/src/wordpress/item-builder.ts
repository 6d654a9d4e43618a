import type { WordPressItem, WordPressTerm } from './wordpress-item.ts'

/** The elements of an item that are read. `dc:creator`, comments and passwords are not among them. */
const fields = [
  ...['title', 'link', 'pubDate', 'content:encoded', 'excerpt:encoded'],
  ...['wp:post_id', 'wp:post_date', 'wp:post_date_gmt', 'wp:post_name', 'wp:status', 'wp:post_parent', 'wp:post_type'],
  ...['wp:post_password', 'wp:attachment_url'],
] as const

type FieldName = (typeof fields)[number]

/** Longer than any article; what is longer was never written by a person. */
const longestText = 10 * 1024 * 1024

/** Plugins that keep the maker of a picture do so under names like these. */
const creditKey =
  /^_?(?:(?:media|image|photo|picture|photographer|attachment)[-_])?(?:credit|photographer|source_name)$/i

/** Collects one item while its elements pass by. */
export class ItemBuilder {
  readonly #line: number
  readonly #values = new Map<FieldName, string>()
  readonly #terms: WordPressTerm[] = []
  #comments = 0
  #text: string[] = []
  #size = 0
  #isTooLarge = false
  #term: Omit<WordPressTerm, 'name'> | null = null
  #metaKey = ''
  #metaValue = ''
  #thumbnailId: string | null = null
  #alt = ''
  #credit = ''

  constructor(line: number) {
    this.#line = line
  }

  /** @param path below the item */
  open(path: readonly string[], attributes: Readonly<Record<string, string>>): void {
    this.#clear()
    const [name] = path
    if (path.length === 1 && name === 'category') this.#term = { taxonomy: attributes.domain ?? 'category' }
    if (path.length === 1 && name === 'wp:comment') this.#comments += 1
    if (path.length === 1 && name === 'wp:postmeta') [this.#metaKey, this.#metaValue] = ['', '']
  }

  read(text: string): void {
    this.#size += text.length
    if (this.#size > longestText) {
      this.#isTooLarge = true
      this.#text = []
    } else this.#text.push(text)
  }

  close(path: readonly string[]): void {
    const text = withoutControls(this.#text.join(''))
    this.#clear()
    const [name = '', inner] = path
    if (name === 'wp:postmeta') this.#closeMeta(inner, text)
    else if (path.length === 1 && this.#term !== null) {
      this.#terms.push({ ...this.#term, name: text.trim() })
      this.#term = null
    } else if (path.length === 1 && isField(name)) this.#values.set(name, text)
  }

  build(): WordPressItem {
    const get = (name: FieldName) => (this.#values.get(name) ?? '').trim()
    return {
      line: this.#line,
      id: get('wp:post_id'),
      type: get('wp:post_type') || 'post',
      status: get('wp:status') || 'publish',
      title: get('title'),
      link: get('link'),
      slug: get('wp:post_name'),
      content: this.#isTooLarge ? '' : (this.#values.get('content:encoded') ?? ''),
      excerpt: get('excerpt:encoded'),
      date: get('wp:post_date'),
      dateGmt: get('wp:post_date_gmt'),
      publicationDate: get('pubDate'),
      parentId: get('wp:post_parent'),
      isProtected: get('wp:post_password') !== '',
      terms: this.#terms,
      comments: this.#comments,
      thumbnailId: this.#thumbnailId,
      attachmentUrl: get('wp:attachment_url') || null,
      alt: this.#alt.trim(),
      credit: this.#credit.trim(),
      isTooLarge: this.#isTooLarge,
    }
  }

  #clear(): void {
    this.#text = []
    this.#size = 0
  }

  #closeMeta(inner: string | undefined, text: string): void {
    if (inner === 'wp:meta_key') this.#metaKey = text.trim()
    if (inner === 'wp:meta_value') this.#metaValue = text
    if (inner !== undefined) return
    if (this.#metaKey === '_thumbnail_id') this.#thumbnailId = this.#metaValue.trim() || null
    if (this.#metaKey === '_wp_attachment_image_alt') this.#alt = this.#metaValue
    if (creditKey.test(this.#metaKey) || this.#metaKey === '_wp_attachment_source_name')
      this.#credit ||= this.#metaValue
  }
}

function isField(name: string): name is FieldName {
  return fields.some((field) => field === name)
}

/** Exports hold control characters that were pasted in from elsewhere; no text means them. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n')
}

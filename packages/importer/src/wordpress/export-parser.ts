import sax, { type QualifiedTag, type SAXParser, type Tag } from 'sax'
import { ItemBuilder } from './item-builder.ts'
import type { WordPressItem, WordPressSite } from './wordpress-item.ts'

/** Where the XML of an export stops to make sense. */
export interface XmlFailure {
  /** Counted from 1. */
  readonly line: number
  readonly reason: string
}

/** Nothing in an export lies deeper; what does is made to exhaust its reader. */
const deepestElement = 64

/**
 * Reads an export piece by piece: text goes in, whole items come out, and nothing else is kept. It never throws; what
 * it cannot read is in `failure`, and then it reads no further.
 */
export class ExportParser {
  readonly #xml: SAXParser
  readonly #path: string[] = []
  #items: WordPressItem[] = []
  #builder: ItemBuilder | null = null
  #text: string[] = []
  #failure: XmlFailure | null = null
  #isExport = false
  #site = { blogUrl: '', siteUrl: '', link: '', version: '', language: '' }
  #authors = 0

  constructor() {
    // Not "namespaces": the prefixes of an export are fixed, and one that is undeclared spoils nothing.
    this.#xml = sax.parser(true, { trim: false, normalize: false, position: true })
    this.#xml.onerror = ({ message }) => this.#fail(message.split('\n')[0] ?? message)
    this.#xml.onopentag = (tag) => this.#open(tag)
    this.#xml.onclosetag = (name) => this.#close(name)
    this.#xml.ontext = (text) => this.#read(text)
    this.#xml.oncdata = (text) => this.#read(text)
  }

  write(text: string): void {
    if (this.#failure === null) this.#xml.write(text)
  }

  end(): void {
    if (this.#failure === null) this.#xml.close()
  }

  /** The items that became whole since this was asked last. */
  takeItems(): WordPressItem[] {
    const items = this.#items
    this.#items = []
    return items
  }

  get failure(): XmlFailure | null {
    return this.#failure
  }

  /** Whether what was read so far says that it is an export of WordPress. */
  get isExport(): boolean {
    return this.#isExport
  }

  get site(): WordPressSite {
    const { blogUrl, siteUrl, link, version, language } = this.#site
    return {
      url: (blogUrl || link || siteUrl).trim().replace(/\/+$/, ''),
      version: version.trim(),
      language: language.trim(),
    }
  }

  /** How many people the export names as authors. Their names are not read. */
  get authors(): number {
    return this.#authors
  }

  #fail(reason: string): void {
    this.#failure ??= { line: this.#xml.line + 1, reason }
  }

  #open({ name, attributes }: Tag | QualifiedTag): void {
    if (this.#failure !== null) return
    this.#path.push(name)
    if (this.#path.length > deepestElement) {
      this.#fail('Its elements are nested too deep')
      return
    }
    if (this.#path.length === 1 && name === 'rss') this.#isExport = 'xmlns:wp' in attributes
    if (this.#builder === null) {
      this.#text = []
      if (this.#isAt('rss', 'channel', 'item')) this.#builder = new ItemBuilder(this.#xml.line + 1)
      if (this.#isAt('rss', 'channel', 'wp:author')) this.#authors += 1
    } else this.#builder.open(this.#path.slice(3), toTexts(attributes))
  }

  #read(text: string): void {
    if (this.#failure !== null) return
    if (this.#builder !== null) this.#builder.read(text)
    else if (this.#path.length === 3 && this.#text.length < 20) this.#text.push(text)
  }

  #close(name: string): void {
    if (this.#failure !== null) return
    if (this.#builder === null) this.#closeOfSite(name, this.#text.join(''))
    else if (this.#path.length > 3) this.#builder.close(this.#path.slice(3))
    else {
      this.#items.push(this.#builder.build())
      this.#builder = null
    }
    this.#path.pop()
  }

  #closeOfSite(name: string, text: string): void {
    if (this.#path.length !== 3) return
    if (name === 'link') this.#site.link = text
    if (name === 'language') this.#site.language = text
    if (name === 'wp:base_site_url') this.#site.siteUrl = text
    if (name === 'wp:base_blog_url') this.#site.blogUrl = text
    if (name === 'wp:wxr_version') {
      this.#site.version = text
      this.#isExport = true
    }
  }

  #isAt(...path: readonly string[]): boolean {
    return path.length === this.#path.length && path.every((name, index) => this.#path[index] === name)
  }
}

function toTexts(attributes: Tag['attributes'] | QualifiedTag['attributes']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : value.value]),
  )
}

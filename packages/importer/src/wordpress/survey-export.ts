import { toSlug } from '../drafts/slug.ts'
import { toImportId } from '../drafts/import-id.ts'
import { Attachments } from './attachments.ts'
import { chooseItem } from './choose-item.ts'
import { detach } from './detach.ts'
import { type OldSite, toOldSite } from './old-address.ts'
import { toPlainText } from './plain-text.ts'
import type { ReadExport } from './read-export.ts'
import type { WordPressItem, WordPressSite } from './wordpress-item.ts'
import type { XmlFailure } from './export-parser.ts'

/** What is kept of every article while the export is read a second time: a few words, not its text. */
export interface ListedArticle {
  readonly postId: string
  readonly publishedId: string
  readonly type: 'story' | 'page'
  /** Free of others of the export, not yet of the dataset's. */
  readonly wantedSlug: string
  /** Where readers found it; null when they could not. */
  readonly oldPath: string | null
}

/** What an export holds, found by reading it once before anything is written. */
export interface Survey {
  readonly site: WordPressSite
  readonly oldSite: OldSite
  readonly fingerprint: string
  readonly failure: XmlFailure | null
  readonly articles: ReadonlyMap<string, ListedArticle>
  readonly attachments: Attachments
  /** How many things are left out, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>
  readonly authors: number
  readonly comments: number
  /** Articles that show pictures. */
  readonly withImages: number
}

/** Lists what an export holds. */
export async function surveyExport(items: AsyncGenerator<WordPressItem, ReadExport, undefined>): Promise<Survey> {
  const listed: Omit<ListedArticle, 'publishedId' | 'wantedSlug' | 'oldPath'>[] = []
  const drafts: { readonly link: string | null; readonly slug: string }[] = []
  const attachments = new Attachments()
  const leftOut = new Map<string, number>()
  const seen = new Set<string>()
  let [comments, withImages] = [0, 0]
  for (let next = await items.next(); ; next = await items.next()) {
    if (next.done) {
      const oldSite = toOldSite(next.value.site.url)
      const articles = nameArticles(listed, drafts, oldSite)
      return { ...next.value, oldSite, articles, attachments, leftOut, comments, withImages }
    }
    const item = next.value
    const choice = chooseItem(item)
    comments += item.comments
    if (choice.kind === 'attachment') attachments.add(item)
    else if (choice.kind === 'leftOut') count(leftOut, choice.reason)
    else if (seen.has(item.id)) count(leftOut, 'in the file a second time')
    else {
      seen.add(detach(item.id))
      listed.push({ postId: detach(item.id), type: choice.kind })
      drafts.push({ link: item.status === 'publish' ? detach(item.link) : null, slug: detach(toWantedSlug(item)) })
      if (item.thumbnailId !== null || /<img\b|\[gallery\b/i.test(item.content)) withImages += 1
    }
  }
}

/** The id of an article that comes from this site under this number. */
export function toArticleId(type: 'story' | 'page', oldSite: OldSite, postId: string): string {
  return toImportId(type, 'wordpress', oldSite.name, postId)
}

function nameArticles(
  listed: readonly Pick<ListedArticle, 'postId' | 'type'>[],
  drafts: readonly { readonly link: string | null; readonly slug: string }[],
  oldSite: OldSite,
): Map<string, ListedArticle> {
  const taken = new Set<string>()
  return new Map(
    listed.map(({ postId, type }, index) => {
      const { link = null, slug = '' } = drafts[index] ?? {}
      const publishedId = toArticleId(type, oldSite, postId)
      const wantedSlug = chooseFree(slug || publishedId, (choice) => !taken.has(`${type} ${choice}`))
      taken.add(`${type} ${wantedSlug}`)
      return [postId, { postId, publishedId, type, wantedSlug, oldPath: link === null ? null : oldSite.pathOf(link) }]
    }),
  )
}

/** The first of `slug`, `slug-2`, `slug-3` that is free. */
export function chooseFree(slug: string, isFree: (slug: string) => boolean): string {
  for (let number = 1; ; number++) {
    const choice = number === 1 ? slug : `${slug}-${number}`
    if (isFree(choice)) return choice
  }
}

/** The end of the old address, in the letters that addresses here have; a title of other letters gives none. */
function toWantedSlug({ slug, title }: WordPressItem): string {
  return toSlug(decodeSlug(slug)) || toSlug(toPlainText(title))
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch (error) {
    if (error instanceof URIError) return slug
    throw error
  }
}

export function count(counts: Map<string, number>, name: string, by = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}

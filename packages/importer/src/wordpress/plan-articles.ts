import type { DraftStore } from '../write/draft-store.ts'
import { chooseFree, type ListedArticle, type Survey } from './survey-export.ts'

/** An article of the export with its place in the newsroom. */
export interface PlannedArticle extends ListedArticle {
  readonly slug: string
  readonly newPath: string
  /** It exists, in whatever form: it belongs to the editors. */
  readonly isStored: boolean
  /** Of the article as it was when it was imported. */
  readonly storedFingerprint: string | null
}

export interface ArticlePlan {
  readonly articles: ReadonlyMap<string, PlannedArticle>
  /** Where a page of the old site will be, by its old path. */
  readonly newPathOf: (oldPath: string) => string | null
}

/** Gives every article of an export its address, after asking the dataset which are there and which addresses are taken. */
export async function planArticles({ articles }: Survey, store: DraftStore): Promise<ArticlePlan> {
  const listed = [...articles.values()]
  const stored = await findStored(listed, store)
  const newOnes = listed.filter(({ publishedId }) => !stored.has(publishedId))
  const slugs = new Map([
    ...(await chooseSlugs(newOnes, 'story', store)),
    ...(await chooseSlugs(newOnes, 'page', store)),
  ])
  const planned = new Map<string, PlannedArticle>()
  const newPaths = new Map<string, string>()
  for (const article of listed) {
    const { publishedId, wantedSlug, postId, type, oldPath } = article
    const known = stored.get(publishedId)
    const slug = known?.slug ?? slugs.get(publishedId) ?? wantedSlug
    const newPath = type === 'story' ? `/stories/${slug}` : `/${slug}`
    const isStored = known !== undefined
    planned.set(postId, { ...article, slug, newPath, isStored, storedFingerprint: known?.fingerprint ?? null })
    newPaths.set(`/?p=${postId}`, newPath)
    if (oldPath !== null && oldPath !== '/') newPaths.set(oldPath, newPath)
  }
  return { articles: planned, newPathOf: (oldPath) => newPaths.get(oldPath) ?? null }
}

async function findStored(listed: readonly ListedArticle[], store: DraftStore) {
  const documents = await store.findDocuments(listed.map(({ publishedId }) => publishedId))
  return new Map(documents.map((document) => [document._id.replace(/^(drafts|versions\.[^.]+)\./, ''), document]))
}

async function chooseSlugs(
  articles: readonly ListedArticle[],
  type: ListedArticle['type'],
  store: DraftStore,
): Promise<Map<string, string>> {
  const chosen = articles.filter((article) => article.type === type)
  const wanted = chosen.map(({ wantedSlug }) => wantedSlug)
  const taken = await store.findTakenSlugs(wanted, type)
  const given = new Set(wanted.filter((slug) => !taken.has(slug)))
  const slugs = new Map<string, string>()
  for (const { publishedId, wantedSlug } of chosen) {
    if (given.has(wantedSlug)) slugs.set(publishedId, wantedSlug)
    else {
      const choices = Array.from({ length: 98 }, (_, index) => `${wantedSlug}-${index + 2}`)
      const takenToo = await store.findTakenSlugs(choices, type)
      const slug = chooseFree(wantedSlug, (choice) => ![taken, takenToo, given].some((slugs) => slugs.has(choice)))
      given.add(slug)
      slugs.set(publishedId, slug)
    }
  }
  return slugs
}

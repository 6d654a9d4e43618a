import type { Draft } from '../drafts/draft.ts'
import { toPublishedId } from '../drafts/draft.ts'
import type { ImportSource } from '../drafts/draft-context.ts'
import { ImportError } from '../import-error.ts'
import type { ImportJournal } from '../journal/open-journal.ts'
import { createImageKeeper, forgetGoneImages, type ImageKeeper, type KeptImage } from '../media/image-keeper.ts'
import type { ImageSource } from '../media/image-source.ts'
import { type ProgressOutput, startProgress, toMegabytes } from '../progress/start-progress.ts'
import type { RichNote } from '../rich-text/rich-block.ts'
import type { DraftStore } from '../write/draft-store.ts'
import { chooseItem } from './choose-item.ts'
import type { ArticleReport, ExportReport } from './export-report.ts'
import { ExportTally } from './export-tally.ts'
import { planArticles, type PlannedArticle } from './plan-articles.ts'
import { toPlainText } from './plain-text.ts'
import { readExport } from './read-export.ts'
import { type Survey, surveyExport } from './survey-export.ts'
import { createTopics } from './topic-drafts.ts'
import { fingerprintOf, type UnderstoodArticle, understandArticle } from './understand-article.ts'
import { toWordPressDrafts, type WordPressDraftContext } from './to-wordpress-drafts.ts'
import type { WantedImage } from './wanted-image.ts'
import type { WordPressItem } from './wordpress-item.ts'

export interface ExportFile {
  readonly name: string
  readonly bytes: number
  /** From the beginning, each time. */
  readonly open: () => AsyncIterable<Uint8Array>
}

export interface ImportExportOptions {
  readonly store: DraftStore
  readonly clock: () => Date
  readonly write?: 'drafts' | 'nothing'
  readonly journal: ImportJournal
  /** Null: there are none. Undefined: nobody decided, which is asked before articles with pictures are written. */
  readonly images?: ImageSource | null
  /** Imports what is whole of an export that breaks off. Default: it is refused. */
  readonly brokenExport?: 'refuse' | 'import what is whole'
  readonly progress: ProgressOutput
  /** Ends the import after the transaction that is under way. */
  readonly signal?: AbortSignal
  readonly onArticle?: (report: ArticleReport) => void
}

/** One transaction holds so many articles at most, and about so much text. */
const mostInBatch = 25
const largestBatch = 1_000_000

const languages = new Set(['en', 'ar', 'nl', 'fr', 'de', 'ko', 'fa', 'pt', 'es'])

/**
 * Imports an export of WordPress as drafts. It is read twice: once to learn what it holds, so that links find their
 * new places and nothing is written of a file that is broken, and once to import. What is there already stays as it
 * is, so that after any interruption the same import goes on where it was.
 */
export async function importExport(file: ExportFile, options: ImportExportOptions): Promise<ExportReport> {
  const { store, clock, journal, write = 'drafts', signal } = options
  const startedAt = clock().getTime()
  const survey = await surveyFile(file, options)
  requireWhole(file, survey, options)
  if (write === 'drafts') requireDecisionAboutImages(file, survey, options)
  await forgetGoneImages(journal, store)
  const plan = await planArticles(survey, store)
  const tally = new ExportTally(survey, journal.findRun(survey.fingerprint), options.onArticle)
  const keeper = createImageKeeper({ source: options.images ?? null, store, journal, write })
  const writer = new BatchWriter({
    survey,
    tally,
    keeper,
    context: await prepareContext(file, survey, options),
    options,
  })
  const progress = startProgress(options.progress, { title: 'Articles', unit: 'articles', total: survey.articles.size })
  const items = readExport(file.open(), { name: file.name })
  const seen = new Set<string>()
  for await (const item of items) {
    if (signal?.aborted) break
    const planned = plan.articles.get(item.id)
    const { kind } = chooseItem(item)
    if (planned === undefined || planned.type !== kind || seen.has(item.id)) continue
    seen.add(planned.postId)
    if (planned.isStored) tally.addExisting(describe(item, planned), planned.storedFingerprint, fingerprintOf(item))
    else await writer.add(item, planned, plan.newPathOf)
    progress.advance(tally.done)
  }
  if (!signal?.aborted) await writer.flush()
  progress.advance(tally.done)
  progress.finish()
  const isInterrupted = signal?.aborted === true
  if (write === 'drafts') await rememberRun(journal, survey, tally, !isInterrupted)
  const state = isInterrupted ? 'interrupted' : write === 'drafts' ? 'imported' : 'planned'
  return tally.toReport({ state, seconds: (clock().getTime() - startedAt) / 1000 })
}

async function surveyFile(file: ExportFile, { progress }: ImportExportOptions): Promise<Survey> {
  const format = { format: toMegabytes, unit: '', title: 'Reading ', total: file.bytes }
  const reading = startProgress(progress, format)
  let bytes = 0
  const onBytes = (more: number) => {
    bytes += more
    reading.advance(bytes)
  }
  const survey = await surveyExport(readExport(file.open(), { name: file.name, onBytes }))
  reading.finish()
  return survey
}

function requireWhole(file: ExportFile, { failure, articles }: Survey, { brokenExport }: ImportExportOptions): void {
  if (failure === null || brokenExport === 'import what is whole') return
  throw new ImportError(
    'brokenExport',
    `${file.name} is broken: its XML can be read until line ${failure.line} (${failure.reason}). ${articles.size} articles before that are whole, and nothing was written. Export it again, or import what is whole with --keep-going.`,
  )
}

/** Articles that are there are not touched again, so pictures cannot follow later. */
function requireDecisionAboutImages(
  { name }: ExportFile,
  { withImages }: Survey,
  { images }: ImportExportOptions,
): void {
  if (withImages === 0 || images !== undefined) return
  throw new ImportError(
    'settings',
    `${withImages} articles of ${name} show images, and nothing was written yet. Say where the images are: --media FOLDER for a copy of wp-content/uploads, --fetch-images to fetch them from the old site, or --without-images to do without.`,
  )
}

async function prepareContext(
  file: ExportFile,
  { site, fingerprint }: Survey,
  { store, clock }: ImportExportOptions,
): Promise<Omit<WordPressDraftContext, 'images'>> {
  const language = site.language.slice(0, 2).toLowerCase()
  const source: ImportSource = {
    _type: 'importSource',
    fileName: file.name,
    fingerprint,
    importedAt: clock().toISOString(),
  }
  return {
    source,
    language: languages.has(language) ? language : null,
    existingCountries: await store.findCountries(),
    topics: createTopics(await store.findTopics()),
  }
}

async function rememberRun(journal: ImportJournal, survey: Survey, tally: ExportTally, isFinished: boolean) {
  await journal.rememberRun(survey.fingerprint, { done: tally.done, total: survey.articles.size, isFinished })
}

function describe({ line, title }: WordPressItem, { postId, type, publishedId: id, newPath: path }: PlannedArticle) {
  return { postId, line, type, id, path, title: toPlainText(title) }
}

interface PendingArticle {
  readonly item: WordPressItem
  readonly article: UnderstoodArticle
}

interface BatchWriterOptions {
  readonly survey: Survey
  readonly tally: ExportTally
  readonly keeper: ImageKeeper
  readonly context: Omit<WordPressDraftContext, 'images'>
  readonly options: ImportExportOptions
}

/** Gathers articles, brings their pictures in, and writes them: a whole batch or nothing of it. */
class BatchWriter {
  readonly #options: BatchWriterOptions
  #pending: PendingArticle[] = []
  #size = 0
  readonly #madeTopics = new Set<string>()

  constructor(options: BatchWriterOptions) {
    this.#options = options
  }

  async add(item: WordPressItem, planned: PlannedArticle, newPathOf: (oldPath: string) => string | null) {
    const { survey, tally } = this.#options
    try {
      this.#pending.push({ item, article: understandArticle(item, planned, { survey, newPathOf }) })
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      return tally.addFailed(describe(item, planned), error.message)
    }
    this.#size += item.content.length
    if (this.#pending.length >= mostInBatch || this.#size >= largestBatch) await this.flush()
  }

  async flush(): Promise<void> {
    const { context, options, survey, tally } = this.#options
    const { store, signal, write = 'drafts' } = options
    const pending = this.#pending
    this.#pending = []
    this.#size = 0
    if (pending.length === 0) return
    const images = await this.#takeImages(pending)
    if (signal?.aborted) return
    const made = pending.map(({ item, article }) => ({
      item,
      article,
      ...toWordPressDrafts(article, { ...context, images }),
    }))
    const drafts = this.#withoutMadeTopics(made.flatMap((one) => one.drafts))
    // Once more: editors were at work while pictures travelled.
    const stored = await store.findDocuments(drafts.map(({ _id }) => toPublishedId(_id)))
    const there = new Set(stored.map(({ _id }) => _id.replace(/^(drafts|versions\.[^.]+)\./, '')))
    const missing = drafts.filter(({ _id }) => !there.has(toPublishedId(_id)))
    if (write === 'drafts' && missing.length > 0) await store.createDrafts(missing)
    for (const { _id, _type } of missing) if (_type === 'topic') this.#madeTopics.add(_id)
    tally.addDrafts(missing)
    for (const { item, article, notes } of made) {
      const facts = describe(item, article.plan)
      if (there.has(facts.id)) tally.addExisting(facts, null, article.fingerprint)
      else
        tally.addWritten({
          ...facts,
          ...toEntry(article, notes, images),
          state: write === 'drafts' ? 'imported' : 'planned',
        })
    }
    if (write === 'drafts') await rememberRun(options.journal, survey, tally, false)
  }

  async #takeImages(pending: readonly PendingArticle[]): Promise<Map<WantedImage, KeptImage>> {
    const { keeper, tally } = this.#options
    const wanted = pending.flatMap(({ article: { mainImage, parts } }) => [
      ...(mainImage === null ? [] : [mainImage]),
      ...parts.flatMap((part) => (part.kind === 'image' ? [part.image] : [])),
    ])
    const kept = new Map<WantedImage, KeptImage>()
    const waiting = wanted.values()
    const takeNext = async () => {
      for (const image of waiting) {
        if (this.#options.options.signal?.aborted) return
        const result = await keeper.take(image.addresses)
        kept.set(image, result)
        tally.addImage(result)
      }
    }
    // Two at a time: one picture travels while the other is looked through.
    await Promise.all([takeNext(), takeNext()])
    return kept
  }

  /** Topics that several articles carry are written once. */
  #withoutMadeTopics(drafts: readonly Draft[]): Draft[] {
    const unique = new Map(drafts.map((draft) => [draft._id, draft]))
    return [...unique.values()].filter(({ _id }) => !this.#madeTopics.has(_id))
  }
}

function toEntry(
  { title, plan, parts, mainImage }: UnderstoodArticle,
  notes: readonly RichNote[],
  images: ReadonlyMap<WantedImage, KeptImage>,
) {
  const shown = [mainImage, ...parts.map((part) => (part.kind === 'image' ? part.image : null))].filter(
    (image) => image !== null,
  )
  const missing = shown.filter((image) => images.get(image)?.state === 'missing').length
  return {
    title,
    ...(plan.oldPath === null || plan.oldPath === plan.newPath ? {} : { redirectFrom: plan.oldPath }),
    images: { taken: shown.length - missing, missing },
    notes,
  }
}

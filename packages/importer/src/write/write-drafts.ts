import { type Draft, toPublishedId } from '../drafts/draft.ts'
import type { DraftStore, StoredDocument } from './draft-store.ts'

export interface WritePlan {
  readonly drafts: readonly Draft[]
  /** The document that stands for the file: where it exists, the file was imported and nothing is added. */
  readonly mainId: string | null
  readonly fingerprint: string
}

export type DraftState = 'created' | 'planned' | 'exists'

export interface WrittenDraft {
  /** The published id. */
  readonly id: string
  readonly type: string
  readonly state: DraftState
}

export interface WriteResult {
  readonly state: 'imported' | 'planned' | 'alreadyImported'
  readonly documents: readonly WrittenDraft[]
  /** The file was imported before, and its text has changed since. */
  readonly hasFileChanged: boolean
}

/**
 * Adds the drafts that do not exist yet, all or none. Nothing is published and nothing is overwritten: a document that
 * exists, published or as a draft, belongs to the editors.
 *
 * @param options `write: 'nothing'` only says what would be done.
 */
export async function writeDrafts(
  { drafts, mainId, fingerprint }: WritePlan,
  store: DraftStore,
  { write = 'drafts' }: { readonly write?: 'drafts' | 'nothing' } = {},
): Promise<WriteResult> {
  const stored = await store.findDocuments(drafts.map(({ _id }) => toPublishedId(_id)))
  const existing = new Map(stored.map((document) => [baseId(document), document]))
  const missing = drafts.filter(({ _id }) => !existing.has(toPublishedId(_id)))
  const main = mainId === null ? undefined : existing.get(mainId)
  if (main !== undefined || missing.length === 0) {
    return {
      state: 'alreadyImported',
      documents: drafts.filter((draft) => !missing.includes(draft)).map((draft) => describe(draft, 'exists')),
      hasFileChanged: main !== undefined && main.fingerprint !== null && main.fingerprint !== fingerprint,
    }
  }
  const free = followSlugs(missing, await Promise.all(missing.map((draft) => withFreeSlug(draft, store))))
  if (write === 'drafts') await store.createDrafts(free)
  const created = write === 'drafts' ? 'created' : 'planned'
  return {
    state: write === 'drafts' ? 'imported' : 'planned',
    documents: drafts.map((draft) => describe(draft, missing.includes(draft) ? created : 'exists')),
    hasFileChanged: false,
  }
}

/** Two stories must not share an address: the later one gets a number. */
async function withFreeSlug(draft: Draft, store: DraftStore): Promise<Draft> {
  const { slug } = draft
  if (draft._type !== 'story' || typeof slug !== 'object' || slug === null || !('current' in slug)) return draft
  const wanted = String(slug.current)
  const choices = [wanted, ...Array.from({ length: 98 }, (_, index) => `${wanted}-${index + 2}`)]
  const taken = await store.findTakenSlugs(choices)
  return { ...draft, slug: { ...slug, current: choices.find((choice) => !taken.has(choice)) ?? wanted } }
}

/** A redirect leads to where its story is in the end. */
function followSlugs(wanted: readonly Draft[], free: readonly Draft[]): readonly Draft[] {
  const moved = new Map(wanted.map((draft, index) => [pathOf(draft) ?? '', pathOf(free[index])]))
  return free.map((draft) =>
    draft._type === 'redirect' ? { ...draft, to: moved.get(String(draft.to)) ?? draft.to } : draft,
  )
}

function pathOf(draft: Draft | undefined): string | null {
  const slug = draft?._type === 'story' ? draft.slug : null
  return typeof slug === 'object' && slug !== null && 'current' in slug ? `/stories/${String(slug.current)}` : null
}

function baseId({ _id }: StoredDocument): string {
  return _id.replace(/^(drafts|versions\.[^.]+)\./, '')
}

function describe({ _id, _type }: Draft, state: DraftState): WrittenDraft {
  return { id: toPublishedId(_id), type: _type, state }
}

import { parsePage } from '@vigil/content-queries/parse-page'
import { storyDraftQuery } from '@vigil/content-queries/stories/story-draft'
import { statesForReaders } from '@vigil/content-queries/translations/in-language'
import { type StoryContent, storyContentResult } from '@vigil/content-queries/stories/story-page'
import type { Environment } from '../environment.ts'
import { documentIdsIn, withoutDocuments, withoutTranslations } from '../data/safeguard/documents-in-answer.ts'
import { defaultLocale } from '../locales.ts'
import { findRefusedDocuments, type StoredDocument } from '../data/safeguard/find-refused-documents.ts'
import { createStoredDocumentsClient } from './find-preview-link.ts'

/** One unpublished story as its page will show it, everything around it as readers have it; null when it is not there. */
export async function loadSharedStory(environment: Environment, documentId: string): Promise<StoryContent | null> {
  const client = createStoredDocumentsClient(environment)
  const now = new Date()
  const params = {
    id: documentId,
    today: now.toISOString().slice(0, 10),
    language: defaultLocale,
    translationStates: statesForReaders,
  }
  const result = await client.fetch<unknown>(storyDraftQuery, params, { tag: 'shared-story' })

  // The draft itself may still break rules, which is what it is shown for. What is published around it may not.
  const surroundings = documentIdsIn(result).filter((id) => id !== documentId)
  const { refused, untranslated } = await findRefusedDocuments(surroundings, {
    fetchPublished: (ids) => client.fetch<StoredDocument[]>('*[_id in $ids]', { ids: [...ids] }, { tag: 'safeguard' }),
    fetchRecords: null,
    hasGuard: environment.apiHost !== null,
    now,
  })
  const allowed = withoutDocuments(result, new Set(refused.map(({ id }) => id)))
  const shown = withoutTranslations(allowed, untranslated)
  const parsed = parsePage(storyContentResult, shown)
  return parsed.state === 'found' ? parsed.page : null
}

/** The photos that the page of a story shows, by the names of their files. */
export function photosOf(value: unknown): Set<string> {
  const files = new Set<string>()
  collect(value, files)
  return files
}

function collect(value: unknown, files: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const [, hash, size, extension] =
      name === 'assetId' ? (/^image-([0-9a-f]+)-(\d+x\d+)-([a-z]+)$/.exec(String(inner)) ?? []) : []
    if (hash !== undefined) files.add(`${hash}-${size}.${extension}`)
    collect(inner, files)
  }
}

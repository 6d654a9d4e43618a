import { parsePage } from '@vigil/content-queries/parse-page'
import { storyDraftQuery } from '@vigil/content-queries/stories/story-draft'
import { type StoryPage, storyPageResult } from '@vigil/content-queries/stories/story-page'
import type { Environment } from '../environment.ts'
import { createStoredDocumentsClient } from './find-preview-link.ts'

/** One unpublished story as its page will show it, everything around it as it is published; null when it is not there. */
export async function loadSharedStory(environment: Environment, documentId: string): Promise<StoryPage | null> {
  const today = new Date().toISOString().slice(0, 10)
  const result = await createStoredDocumentsClient(environment).fetch<unknown>(
    storyDraftQuery,
    { id: documentId, today },
    { tag: 'shared-story' },
  )
  const parsed = parsePage(storyPageResult, result)
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

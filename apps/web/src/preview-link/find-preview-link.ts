import { createClient, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import type { Environment } from '../environment.ts'
import { isPreviewToken, longestPreviewMilliseconds, previewLinkType, toPreviewLinkId } from './preview-link.ts'

export type PreviewLink =
  | { state: 'working'; documentId: string; endsAt: Date }
  /** What it showed is published now; readers find it here. */
  | { state: 'published'; slug: string }
  /** Ended, never made, or without anything to show: nobody outside is told which. */
  | { state: 'ended' }

const linkShape = z.object({
  _type: z.literal(previewLinkType),
  _createdAt: z.iso.datetime({ offset: true }),
  // One unpublished document: a link never shows more, and what is published needs none.
  documentId: z.string().regex(/^(drafts\.|versions\.[\w-]+\.)[\w-]+$/),
  endsAt: z.iso.datetime({ offset: true }),
})

const statesShape = z.object({ isThere: z.boolean(), publishedSlug: z.string().nullable() })

const statesQuery = `{
  "isThere": defined(*[_id == $id][0]._id),
  "publishedSlug": *[_id == $publishedId && _type == "story"][0].slug.current
}`

/** Looks up what a token opens at this moment. */
export async function findPreviewLink(
  environment: Environment,
  token: string,
  now: Date = new Date(),
): Promise<PreviewLink> {
  if (!isPreviewToken(token)) return { state: 'ended' }
  const client = createStoredDocumentsClient(environment)
  const link = linkShape.safeParse(
    await client.fetch<unknown>('*[_id == $id][0]', { id: toPreviewLinkId(token) }, { tag: 'preview-link' }),
  )
  if (!link.success) return { state: 'ended' }

  const { documentId } = link.data
  const latestEnd = Date.parse(link.data._createdAt) + longestPreviewMilliseconds
  const endsAt = new Date(Math.min(Date.parse(link.data.endsAt), latestEnd))
  if (endsAt <= now) return { state: 'ended' }

  const params = { id: documentId, publishedId: documentId.slice(documentId.lastIndexOf('.') + 1) }
  const states = statesShape.parse(await client.fetch<unknown>(statesQuery, params, { tag: 'preview-link' }))
  if (states.isThere) return { state: 'working', documentId, endsAt }
  return states.publishedSlug === null ? { state: 'ended' } : { state: 'published', slug: states.publishedSlug }
}

/**
 * Sees every document under its own id. References lead to published documents there, so that a draft asked for by its
 * id brings no other draft along.
 */
export function createStoredDocumentsClient({ projectId, dataset, apiHost, previewToken }: Environment): SanityClient {
  return createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    token: previewToken,
    perspective: 'raw',
    useCdn: false,
    timeout: 10_000,
    // Somebody is waiting, and is asked to try again in a minute.
    maxRetries: 0,
    requestTagPrefix: 'vigil.site',
    ...(apiHost === null ? {} : { apiHost, useProjectHostname: false }),
  })
}

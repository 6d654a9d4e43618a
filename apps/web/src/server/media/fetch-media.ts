/** Asks the content server for an image on behalf of a reader, who never learns where it is. */

import type { MediaRequest } from './parse-media-url.ts'

export type FetchedMedia =
  | {
      state: 'found'
      contentType: string
      etag: string | null
      body: ReadableStream<Uint8Array>
      length: number | null
    }
  | { state: 'unchanged' }
  /** Not there, or not for readers: what an unpublished story alone refers to is nobody's business. */
  | { state: 'missing' }
  | { state: 'invalid' }

export interface MediaSource {
  projectId: string
  dataset: string
  /** Null for hosted Sanity. */
  apiHost: string | null
}

export interface FetchMediaOptions {
  token: string
  /** Sent on when the picture may come in a better format (`auto=format`). */
  accept: string
  ifNoneMatch?: string | undefined
  signal: AbortSignal
}

/** @throws when the content server cannot be reached or is in trouble */
export async function fetchMedia(
  { projectId, dataset, apiHost }: MediaSource,
  { fileName, search }: MediaRequest,
  { token, accept, ifNoneMatch, signal }: FetchMediaOptions,
): Promise<FetchedMedia> {
  const url = new URL(`/images/${projectId}/${dataset}/${fileName}`, apiHost ?? 'https://cdn.sanity.io')
  url.search = search
  const response = await fetch(url, {
    headers: {
      Accept: accept,
      Authorization: `Bearer ${token}`,
      ...(ifNoneMatch === undefined ? {} : { 'If-None-Match': ifNoneMatch }),
    },
    redirect: 'error',
    signal,
  })
  const contentType = response.headers.get('content-type') ?? ''
  if (response.ok && response.body !== null && contentType.startsWith('image/')) {
    const length = response.headers.get('content-encoding') ? null : response.headers.get('content-length')
    return {
      state: 'found',
      contentType,
      etag: response.headers.get('etag'),
      body: response.body,
      length: length === null ? null : Number(length),
    }
  }
  await response.body?.cancel()
  if (response.status === 304) return { state: 'unchanged' }
  if (response.status === 400) return { state: 'invalid' }
  if ([401, 403, 404, 410].includes(response.status)) return { state: 'missing' }
  throw new Error(`the content server answered ${response.status} ${contentType} for an image`)
}

import { actPageQuery, actPageResult } from '@vigil/content-queries/calls-to-action/act-page'
import { writePageQuery, writePageResult } from '@vigil/content-queries/message-campaigns/write-page'
import { cache } from 'react'
import type { Locale } from '../locales'
import { loadPage } from './load-page'
import type { Perspective } from './perspective'

/** Everything that readers can do. */
export const getActPage = cache((locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'act-page', query: actPageQuery, locale }, actPageResult, perspective),
)

/** A campaign to write to. */
export const getWritePage = cache((slug: string, locale: Locale, perspective: Perspective) =>
  loadPage({ name: 'write-page', query: writePageQuery, locale, params: { slug } }, writePageResult, perspective),
)

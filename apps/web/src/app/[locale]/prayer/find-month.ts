import { isMonth } from '@vigil/prayer-diary/days'
import { isInSpan, monthSpanOf } from '@vigil/prayer-diary/month-span'
import { getPrayerMonth } from '../../../data/prayer-pages'
import type { Perspective } from '../../../data/perspective'
import type { Locale } from '../../../locales'

/** A month of the diary with the months that can be turned to; null where the diary has no such month. */
export async function findMonth(month: string, locale: Locale, perspective: Perspective) {
  if (!isMonth(month)) return null
  const loaded = await getPrayerMonth(month, locale, perspective)
  if (loaded.state !== 'found') return null
  const span = monthSpanOf(loaded.page)
  return isInSpan(month, span) ? { diary: loaded.page, span, syncTags: loaded.syncTags } : null
}

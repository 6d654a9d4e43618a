import { createLanguage } from '@vigil/ui/languages/create-language'
import { isLocale } from '../../../../../locales'
import { loadStoryCard } from '../../../../../machines/cards/load-card'
import { toMachineAnswer, toMissing } from '../../../../../machines/machine-answer'

/** The picture that stands for a story where its address is passed on: `/cards/stories/the-lamp.png`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; file: string }> },
): Promise<Response> {
  const { locale, file } = await params
  const slug = /^(.+)\.png$/.exec(decodeURIComponent(file))?.[1]
  if (!isLocale(locale) || slug === undefined) return toMissing()
  const card = await loadStoryCard(slug, createLanguage(locale))
  if (card === null) return toMissing()
  return toMachineAnswer(request, new Uint8Array(card.png), { contentType: 'image/png', syncTags: card.syncTags })
}

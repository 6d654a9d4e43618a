import { createLanguage } from '@vigil/ui/languages/create-language'
import { isLocale } from '../../../../locales'
import { readFeedMemory, writeFeedMemory } from '../../../../machines/feeds/feed-memory'
import { loadFeed } from '../../../../machines/feeds/load-feed'
import { parseFeedName } from '../../../../machines/feeds/parse-feed-name'
import { atomType, toAtom } from '../../../../machines/feeds/to-atom'
import { jsonFeedType, toJsonFeed } from '../../../../machines/feeds/to-json-feed'
import { rssType, toRss } from '../../../../machines/feeds/to-rss'
import { readNote, toMachineAnswer, toMissing } from '../../../../machines/machine-answer'

const writers = {
  atom: { write: toAtom, contentType: atomType },
  rss: { write: toRss, contentType: rssType },
  json: { write: toJsonFeed, contentType: jsonFeedType },
}

/** The feeds of the site, in each language: `/feeds/stories.atom`, `/fr/feeds/stories/in/egypt.json`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; name: string[] }> },
): Promise<Response> {
  const { locale, name } = await params
  const asked = parseFeedName(name.map(decodeURIComponent))
  if (!isLocale(locale) || asked === null) return toMissing()
  // Only Atom has a word for what was withdrawn.
  const isRemembering = asked.format === 'atom'
  const memory = readFeedMemory(isRemembering ? readNote(request) : null)
  const loaded = await loadFeed({ ...asked, language: createLanguage(locale), memory })
  if (loaded === null) return toMissing()
  const { write, contentType } = writers[asked.format]
  const answer = { contentType, syncTags: loaded.syncTags }
  const note = writeFeedMemory(loaded.memory)
  return toMachineAnswer(request, write(loaded.feed), isRemembering ? { ...answer, note } : answer)
}

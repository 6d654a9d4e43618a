import { today } from '@vigil/content-model/today'
import { translatedFields } from '@vigil/safeguarding/translations/translated-fields'
import type { DocumentBadgeComponent, DocumentBadgesResolver } from 'sanity'
import { useNow } from '../clock/use-now.ts'
import type { Badge } from './badge.ts'
import { callBadge } from './call-badge.ts'
import { reviewBadge } from './review-badge.ts'
import { riskBadge } from './risk-badge.ts'
import { embargoBadge, unpublishBadge } from './time-badges.ts'
import { translationBadge } from './translation-badge.ts'

/** What the badges of each type say, most urgent first. */
const badgesOfType: ReadonlyMap<string, readonly DocumentBadgeComponent[]> = new Map([
  [
    'story',
    [
      defineBadge((story) => riskBadge(story)),
      defineBadge((story, now) => embargoBadge(story, { now })),
      defineBadge((story, now) => unpublishBadge(story, { now })),
      defineBadge((story, now) => reviewBadge(story, today(now))),
    ],
  ],
  ['callToAction', [defineBadge((call, now) => callBadge(call, today(now)))]],
])

const aboutTranslations = defineBadge((document) => translationBadge(document))

/** Adds the newsroom's badges to those that the Studio has. */
export const withDeskBadges: DocumentBadgesResolver = (badges, { schemaType }) => [
  ...(badgesOfType.get(schemaType) ?? []),
  ...(Object.hasOwn(translatedFields, schemaType) ? [aboutTranslations] : []),
  ...badges,
]

/** A badge about the document that the editor is looking at: its version, its draft, or what readers see. */
function defineBadge(describe: (document: unknown, now: Date) => Badge | null): DocumentBadgeComponent {
  return function DeskBadge({ version, draft, published }) {
    const now = useNow()
    const document = version ?? draft ?? published
    return document === null ? null : describe(document, now)
  }
}

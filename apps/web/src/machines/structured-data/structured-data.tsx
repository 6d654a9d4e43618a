import type { Thing } from 'schema-dts'
import { toJsonLd } from './to-json-ld'

/** What a page is about, for programs. Data: no browser runs it, and the store of pages keeps it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  if (things.length === 0) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element; see toJsonLd
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJsonLd(things) }} />
}

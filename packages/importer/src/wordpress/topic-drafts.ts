import { type Draft, keyed, referenceTo, toDraftId } from '../drafts/draft.ts'
import { toImportId } from '../drafts/import-id.ts'
import { toSlug } from '../drafts/slug.ts'
import type { ExistingTopic } from '../write/draft-store.ts'

/** Finds or makes the topics that articles carry. */
export interface Topics {
  /** References for a story, and the drafts that must be there for them. */
  link(titles: readonly string[]): { readonly references: readonly object[]; readonly drafts: readonly Draft[] }
}

/** A topic with this title is taken as it is, whoever made it; another one becomes a draft. */
export function createTopics(existing: readonly ExistingTopic[]): Topics {
  const byTitle = new Map<string, { readonly id: string; readonly isPublished: boolean }>()
  for (const topic of existing) {
    const known = byTitle.get(toKey(topic.title))
    if (known === undefined || (topic.isPublished && !known.isPublished)) byTitle.set(toKey(topic.title), topic)
  }
  return {
    link(titles) {
      const linked = titles.map((title) => ({ title, known: byTitle.get(toKey(title)) }))
      const references = new Map(
        linked.map(({ title, known }) => {
          const id = known?.id ?? toTopicId(title)
          return [id, known?.isPublished ? referenceTo(id) : untilPublished(id)]
        }),
      )
      return {
        references: keyed([...references.values()]),
        drafts: linked.filter(({ known }) => known === undefined).map(({ title }) => toTopicDraft(title)),
      }
    },
  }
}

function toTopicDraft(title: string): Draft {
  const id = toTopicId(title)
  return { _id: toDraftId(id), _type: 'topic', title, slug: { _type: 'slug', current: toSlug(title) || id } }
}

/** Weak until the topic is published, as the Studio writes it. */
function untilPublished(id: string) {
  return { ...referenceTo(id), _weak: true, _strengthenOnPublish: { type: 'topic' } }
}

function toTopicId(title: string): string {
  return toImportId('topic', title)
}

function toKey(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '../../api-version.ts'
import { groupByConsent, type StoryWithConsent, storyRows } from './group-by-consent.ts'

const query = `*[_type == "story" && count(people[defined(consent)]) > 0]{
  "id": _id, title, "isPublic": !(_id in path("drafts.**") || _id in path("versions.**")), "consents": people[].consent
}`

/** For each consent: the stories that show somebody by it. Null: not known yet. */
export function useStoriesWithConsent(): ReadonlyMap<string, readonly StoryWithConsent[]> | null {
  const client = useClient({ apiVersion })
  const [stories, setStories] = useState<ReadonlyMap<string, readonly StoryWithConsent[]> | null>(null)
  useEffect(() => {
    const load = () =>
      client.fetch<unknown>(query, {}, { perspective: 'raw', tag: 'consent' }).then(
        (found) => setStories(groupByConsent(storyRows.parse(found))),
        () => undefined,
      )
    void load()
    const subscription = client
      .listen('*[_type == "story"]', {}, { includeResult: false, events: ['mutation'], visibility: 'query' })
      .subscribe({ next: () => void load(), error: () => undefined })
    return () => subscription.unsubscribe()
  }, [client])
  return stories
}

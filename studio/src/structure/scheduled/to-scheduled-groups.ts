import { textOf } from '@vigil/content-model/field-of'
import { readableMoment } from '../../clock/readable-moment.ts'
import type { WorkEntry, WorkGroup } from '../work-list/work-group.ts'

/** What is read of a release; the Studio's own type has more. */
export interface ScheduledRelease {
  readonly _id: string
  readonly state: string
  readonly publishAt?: string | undefined
  readonly error?: { readonly message?: string } | undefined
  readonly metadata: {
    readonly title?: string | undefined
    readonly releaseType?: string | undefined
    readonly cardinality?: string | undefined
    readonly intendedPublishAt?: string | undefined
  }
}

export interface ScheduledInput {
  /** Everything of these documents: what is published, drafts, versions. */
  readonly documents: readonly unknown[]
  readonly releases: readonly ScheduledRelease[]
  readonly now: Date
  /** By default what the browser says. */
  readonly timeZone?: string
}

interface Timed {
  readonly at: string
  readonly entry: WorkEntry
}

/** Everything that has its time: what goes out or ends by itself, and what waits for somebody to give it its time. */
export function toScheduledGroups(input: ScheduledInput): WorkGroup[] {
  const { documents, releases, now } = input
  const read = (at: string) => readableMoment(at, input)
  const stories = documents.map(toState)
  const inReleases = new Set(stories.flatMap(({ release, id }) => (releases.some(isOf(release)) ? [id] : [])))
  const published = new Set(stories.flatMap(({ kind, id }) => (kind === 'published' ? [id] : [])))
  const isFuture = (at: string) => Date.parse(at) > now.getTime()

  const versionsOf = (release: ScheduledRelease) =>
    stories.filter(({ release: name }) => name !== '' && isOf(name)(release))
  const entriesOf = (
    isMeant: (release: ScheduledRelease) => boolean,
    note: (at: string, why: string) => string,
  ): Timed[] =>
    releases.filter(isMeant).flatMap((release) => {
      const at = release.publishAt ?? release.metadata.intendedPublishAt ?? ''
      return toEntries(release, versionsOf(release), note(read(at), release.error?.message ?? '')).map((entry) => ({
        at,
        entry,
      }))
    })
  const held = stories.filter(({ kind, id, publishAt }) => kind === 'draft' && publishAt !== '' && !inReleases.has(id))

  return [
    group(
      'refused',
      'Could not go out',
      'Their time came, and they were not published. Solve what stands below, then give them a new time.',
      entriesOf(isRefused, (at, why) => `Was to go out ${at}. ${why}`),
    ),
    group(
      'scheduled',
      'Goes out by itself',
      undefined,
      entriesOf(isScheduled, (at) => `Goes out ${at}`),
    ),
    group(
      'planned',
      'Planned, not scheduled yet',
      'They have a time, but nothing publishes them by itself before somebody schedules them.',
      entriesOf(
        (release) => isPlanned(release) && !isRefused(release),
        (at) => (at === '' ? 'Without a time' : `Planned for ${at}`),
      ),
    ),
    group(
      'embargoed',
      'Under embargo, not scheduled yet',
      'Press “Publish when the embargo ends” in the story, and it goes out by itself.',
      held
        .filter(({ publishAt }) => isFuture(publishAt))
        .map((story) => timed(story, story.publishAt, `Embargo until ${read(story.publishAt)}`)),
    ),
    group(
      'over',
      'Embargo is over',
      'They may go out now, and nobody has published them.',
      held
        .filter(({ id, publishAt }) => !isFuture(publishAt) && !published.has(id))
        .map((story) => timed(story, story.publishAt, `Embargo ended ${read(story.publishAt)}`)),
    ),
    group(
      'ending',
      'Leaves the site by itself',
      undefined,
      stories
        .filter(({ kind, unpublishAt }) => kind === 'published' && unpublishAt !== '')
        .map((story) =>
          timed(
            story,
            story.unpublishAt,
            `${isFuture(story.unpublishAt) ? 'Ends' : 'Should have ended'} ${read(story.unpublishAt)}`,
          ),
        ),
    ),
  ]
}

interface StoryState {
  readonly id: string
  readonly type: string
  readonly kind: 'published' | 'draft' | 'version'
  /** The release that a version belongs to; empty for others. */
  readonly release: string
  readonly publishAt: string
  readonly unpublishAt: string
}

function toState(document: unknown): StoryState {
  const storedId = textOf(document, '_id')
  const [, release = '', versionOf = ''] = /^versions\.([^.]+)\.(.+)$/.exec(storedId) ?? []
  const isDraft = storedId.startsWith('drafts.')
  return {
    id: versionOf || storedId.replace(/^drafts\./, ''),
    type: textOf(document, '_type'),
    kind: versionOf !== '' ? 'version' : isDraft ? 'draft' : 'published',
    release,
    publishAt: momentOf(document, 'publishAt'),
    unpublishAt: momentOf(document, 'unpublishAt'),
  }
}

function momentOf(document: unknown, field: string): string {
  const moment = textOf(document, field)
  return Number.isNaN(Date.parse(moment)) ? '' : moment
}

function group(id: string, title: string, hint: string | undefined, timedEntries: readonly Timed[]): WorkGroup {
  const entries = timedEntries
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map(({ entry }) => entry)
  return { id, title, ...(hint === undefined ? {} : { hint }), entries }
}

function timed({ id, type }: StoryState, at: string, note: string): Timed {
  return { at, entry: { kind: 'document', id, type, note } }
}

/** A release that was made for one document stands for it; another is a line of its own. */
function toEntries(release: ScheduledRelease, versions: readonly StoryState[], note: string): WorkEntry[] {
  if (release.metadata.cardinality === 'one')
    return versions.map(({ id, type }) => ({ kind: 'document', id, type, note }))
  const count = versions.length === 1 ? '1 document' : `${versions.length} documents`
  return [
    {
      kind: 'release',
      id: nameOf(release),
      title: release.metadata.title || 'Release without a title',
      note: `${note} · ${count}`,
    },
  ]
}

const isScheduled = ({ state }: ScheduledRelease) => state === 'scheduled' || state === 'scheduling'
const isPlanned = ({ state, metadata }: ScheduledRelease) => state === 'active' && metadata.releaseType === 'scheduled'
const isRefused = (release: ScheduledRelease) => isPlanned(release) && release.error !== undefined

function nameOf({ _id }: ScheduledRelease): string {
  return _id.slice(_id.lastIndexOf('.') + 1)
}

function isOf(name: string): (release: ScheduledRelease) => boolean {
  return (release) => nameOf(release) === name
}

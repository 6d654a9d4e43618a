import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuiltInRoles } from '@vigil/lake/auth/roles'
import { createLake } from '@vigil/lake/lake/create-lake'
import type { Access, Lake, LakeDataset } from '@vigil/lake/lake/lake'
import { createMemoryDocumentStore } from '@vigil/lake/storage/memory/memory-document-store'
import { aCountry, aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { createDerivations, createGuards } from '../newsroom-rules.ts'
import { newsroomRoles } from '../roles.ts'

export interface Newsroom {
  readonly lake: Lake
  readonly stories: LakeDataset
  readonly records: LakeDataset
  /** Where the key of the denied names is. */
  readonly folder: string
  /** @param time ISO 8601 */
  setTime(time: string): void
  readonly clock: () => Date
  close(): void
}

/** A lake in memory with the rules of the newsroom; it is noon on 1 March 2026. */
export function aNewsroom(): Newsroom {
  let now = new Date('2026-03-01T12:00:00Z')
  const clock = () => now
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-'))
  const lake = createLake({
    store: createMemoryDocumentStore(),
    clock,
    guards: createGuards(folder),
    derivations: createDerivations(folder),
    restrictedSuffix: privateSuffix,
  })
  lake.createDataset('production')
  return {
    lake,
    stories: lake.dataset('production'),
    records: lake.dataset(`production${privateSuffix}`),
    folder,
    clock,
    setTime(time) {
      now = new Date(time)
    },
    close() {
      lake.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const roles = createBuiltInRoles(newsroomRoles)

/** What somebody with this role may do. */
export function as(userId: string, roleName = 'editor'): { readonly access: Access } {
  const role = roles.find(({ name }) => name === roleName)
  if (role === undefined) throw new Error(`There is no role "${roleName}".`)
  return { access: { userId, grants: role.grants } }
}

/** The id of the story that these tests are about. */
export const storyId = 'story-1'

/** Writes a draft of a harmless story, with the country that it happens in. */
export async function writeDraft(
  { stories }: Newsroom,
  fields: Readonly<Record<string, unknown>> = {},
  author = 'ann',
): Promise<void> {
  const story = aStory({ _id: `drafts.${storyId}`, countries: references([aCountry()._id]) })
  await stories.mutate([{ createOrReplace: aCountry() }, { createOrReplace: { ...story, ...fields } }], as(author))
}

/** Publishes the draft as it stands. */
export function publish({ stories }: Newsroom, author = 'ann') {
  const action = {
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${storyId}`,
    publishedId: storyId,
  }
  return stories.act([action], as(author))
}

/** Whether readers see the story. */
export function isPublic({ stories }: Newsroom): boolean {
  return stories.getDocuments([storyId], as('anybody', 'reader').access).documents.length > 0
}

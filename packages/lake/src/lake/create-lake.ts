import { randomUUID } from 'node:crypto'
import { toImportedRelease } from '../core/actions/create-release.ts'
import { isReleaseDocumentId, releaseNameOf } from '../core/document-id.ts'
import type { DocumentInput, LakeDocument } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { parseMutations } from '../core/parse-mutation.ts'
import type { DocumentStore } from '../storage/document-store.ts'
import { createAccessCompiler } from './access.ts'
import { createCommitQueue } from './commit-queue.ts'
import { toAddonAccess } from './addon-access.ts'
import type { Access, DatasetSettings, Derivation, GuardCandidate, Lake, PublishGuard, RefuseAsset } from './lake.ts'
import { type OpenDataset, openDataset } from './open-dataset.ts'
import type { QueryLimits } from './query-thread/query-answerer.ts'
import { createAccessOf, isRestrictedName } from './restricted-dataset.ts'
import { createReleaseSchedule } from './schedule/release-schedule.ts'

export interface LakeOptions {
  /** Where documents are kept. The lake closes it when it is closed. */
  readonly store: DocumentStore
  /** Default: the time of the machine. */
  readonly clock?: () => Date
  /** Makes ids of transactions and of documents that come without one. Default: random UUIDs. */
  readonly createId?: () => string
  /** Refuse documents that must not become public. Default: none. */
  readonly guards?: readonly PublishGuard[]
  /** Write in the same transaction what follows from published documents. Default: none. */
  readonly derivations?: readonly Derivation[]
  /** Refuses bytes that must not be stored. Default: everything may be. */
  readonly refuseAsset?: RefuseAsset
  /**
   * Datasets of which the name ends like this are restricted: only grants that name them hold there. Each other dataset
   * has one, made with it: `production-private` beside `production`. Default: there are none.
   */
  readonly restrictedSuffix?: string
  /** Called when a callback of `onCommit` fails, which never harms the commit. Default: `console.error`. */
  readonly onError?: (error: unknown) => void
  /**
   * Attributes by whose values documents are looked up, as in `*[email == $email]`: `email`, `author._ref`. Those of
   * slugs (`slug.current`), ids, types and references always have an index. Default: no others.
   */
  readonly indexedPaths?: readonly string[]
  /** How much queries may cost. Default: as `QueryLimits` says. */
  readonly queryLimits?: QueryLimits
}

const datasetNamePattern = /^[a-z0-9][a-z0-9_-]{0,63}$/

/**
 * Opens a content lake on a store. The documents of a dataset are read into memory when it is first used.
 *
 *     const lake = createLake({ store: createSqliteDocumentStore({ folder: '.data/lake' }) })
 *     lake.createDataset('production')
 *     await lake.dataset('production').mutate([{ create: { _type: 'story' } }], { access })
 */
export function createLake({
  store,
  clock = () => new Date(),
  createId = randomUUID,
  guards = [],
  derivations = [],
  refuseAsset = () => null,
  restrictedSuffix,
  onError = console.error,
  indexedPaths = [],
  queryLimits = {},
}: LakeOptions): Lake {
  const compile = createAccessCompiler(clock)
  const queue = createCommitQueue({ store, onError })
  const datasets = new Map<string, OpenDataset>()
  const settings = new Map(store.listDatasets().map((each) => [each.name, each]))
  let isClosed = false

  function requireOpen(): void {
    if (isClosed) throw new LakeError('unavailable', 'The lake is closing. Try again in a moment.', { retryAfter: 1 })
  }

  function requireSettings(name: string): DatasetSettings {
    const found = settings.get(name)
    if (!found) throw new LakeError('datasetNotFound', `There is no dataset "${name}". Create it first.`)
    return found
  }

  function requireDataset(name: string): OpenDataset {
    requireOpen()
    requireSettings(name)
    const known = datasets.get(name)
    if (known) return known
    const readSettings = () => requireSettings(name)
    const isAddon = readSettings().addonFor !== undefined
    const isRestricted = isRestrictedName(name, restrictedSuffix)
    const accessHere = createAccessOf({ name, isRestricted })
    const compileHere = (access: Access) => compile(accessHere(access))
    const dataset = openDataset({
      ...{ name, readSettings, store, queue, clock, createId, requireOpen, onError, queryLimits, indexedPaths },
      ...{ isRestricted, neighbours, derivations: isAddon ? [] : derivations },
      // Comments and tasks are not published, so there is nothing to guard.
      guards: isAddon ? [] : guards,
      compile: isAddon ? (access) => compile(toAddonAccess(access, compileHere(access))) : compileHere,
    })
    datasets.set(name, dataset)
    dataset.onCommit(({ changes }) => {
      if (changes.some(({ documentId }) => isReleaseDocumentId(documentId))) releaseSchedule.changed()
    })
    return dataset
  }

  const noDocuments: readonly LakeDocument[] = []
  /** Only datasets that are there: a guard that asks for another one gets no answer, not an error. */
  const findDataset = (name: string) => (settings.has(name) ? requireDataset(name) : null)
  const neighbours: Pick<GuardCandidate, 'peek' | 'peekAll'> = {
    peek: (name, id) => findDataset(name)?.peek(id) ?? null,
    peekAll: (name, type) => findDataset(name)?.peekAll(type) ?? noDocuments,
  }

  function addRestricted({ name, addonFor }: Pick<DatasetSettings, 'name' | 'addonFor'>): void {
    if (restrictedSuffix === undefined || addonFor !== undefined || isRestrictedName(name, restrictedSuffix)) return
    const restricted = `${name}${restrictedSuffix}`
    if (!settings.has(restricted)) addDataset({ name: restricted, aclMode: 'private' })
  }

  function addDataset(options: Omit<DatasetSettings, 'createdAt'>): DatasetSettings {
    const { name } = options
    if (!datasetNamePattern.test(name)) {
      const message = `"${name}" cannot name a dataset. Take up to 64 lower-case letters, digits, "_" and "-".`
      throw new LakeError('invalidRequest', message)
    }
    const created = { ...options, createdAt: clock().toISOString() }
    store.createDataset(created)
    settings.set(name, created)
    return created
  }

  function requireOrdinary(name: string): void {
    if (!isRestrictedName(name, restrictedSuffix)) return
    const message = `"${name}" holds private records: it stays private, and there are no comments about them.`
    throw new LakeError('invalidRequest', message)
  }

  const releaseSchedule = createReleaseSchedule({
    names: () => [...settings.keys()],
    releasesOf: (name) => requireDataset(name).releases,
  })

  for (const each of [...settings.values()]) addRestricted(each)

  return {
    dataset: requireDataset,
    releaseSchedule,

    listDatasets: () => [...settings.values()],

    createDataset(name, { aclMode = 'private' } = {}) {
      requireOpen()
      if (aclMode === 'public') requireOrdinary(name)
      const created = addDataset({ name, aclMode })
      addRestricted(created)
      return created
    },

    setAclMode(name, aclMode) {
      requireOpen()
      const changed = { ...requireSettings(name), aclMode }
      if (changed.addonFor !== undefined && aclMode === 'public') {
        throw new LakeError('invalidRequest', `"${name}" holds comments and tasks, which stay private.`)
      }
      if (aclMode === 'public') requireOrdinary(name)
      store.setAclMode(name, aclMode)
      settings.set(name, changed)
      return changed
    },

    setUpComments(dataset, access) {
      requireOpen()
      const { addonFor } = requireSettings(dataset)
      if (addonFor !== undefined) throw new LakeError('invalidRequest', `"${dataset}" holds comments and tasks itself.`)
      requireOrdinary(dataset)
      if (requireDataset(dataset).draftReadingOf(access) !== 'all') {
        throw new LakeError('insufficientPermissions', 'Comments and tasks are for those who may read drafts.')
      }
      const known = [...settings.values()].find((each) => each.addonFor === dataset)
      if (known !== undefined) return known
      return addDataset({ name: `${dataset}-comments`, aclMode: 'private', addonFor: dataset })
    },

    async importDocuments(name, documents, access) {
      const mutations = documents.map((document) =>
        document._id === undefined ? { create: document } : { createOrReplace: toImported(document, document._id) },
      )
      return requireDataset(name).importDocuments(parseMutations(mutations), { access })
    },

    requireStorable(asset) {
      requireOpen()
      const reason = refuseAsset(asset, neighbours)
      if (reason !== null) throw new LakeError('assetRefused', reason)
    },

    close() {
      if (isClosed) return
      isClosed = true
      queue.flush()
      for (const dataset of datasets.values()) dataset.close()
      store.close()
    },
  }
}

function toImported(document: DocumentInput, _id: string): DocumentInput {
  return isReleaseDocumentId(_id) ? { ...toImportedRelease(document, releaseNameOf(_id)), _id } : document
}

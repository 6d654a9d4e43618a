import type { CreateService } from '@vigil/lake/cli/command-context'
import { isPublishedId } from '@vigil/lake/core/document-id'
import type { LakeDocument } from '@vigil/lake/core/document'
import { LakeError } from '@vigil/lake/core/errors'
import type { Lake } from '@vigil/lake/lake/lake'
import { isPrivateDataset, toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { toPrivateFacts } from '@vigil/safeguarding/private/private-facts'
import { consentIdsOf, type Leaving, publicUntil } from '@vigil/safeguarding/public-until'
import { safeguardAccess, takeOffSite } from './take-off-site.ts'

// However far the next time is: clocks are set, machines sleep, and timers know nothing of it.
const longestWait = 60_000
const retryMilliseconds = 2_000

interface Leaver extends Leaving {
  readonly dataset: string
  readonly id: string
}

/**
 * Takes stories off the site: at the end of their time, when a consent expires, and at once when one is withdrawn. What
 * has to leave is read from the documents themselves, so nothing is forgotten over a restart.
 */
export const leaveOnTime: CreateService = ({ lake, clock, scheduler, log, logError }) => {
  const watched = new Map<string, WatchedDataset>()
  let retryAt = 0
  let underWay: Promise<void> | null = null
  let isClosed = false
  let cancel = () => {}

  const leavers = (): Leaver[] => [...watched.values()].flatMap((each) => each.leavers())

  function arm(): void {
    cancel()
    if (isClosed || underWay !== null) return
    const next = Math.min(...leavers().map(({ at }) => Date.parse(at)))
    if (next === Number.POSITIVE_INFINITY) return
    const wait = Math.max(next, retryAt) - clock().getTime()
    cancel = scheduler.schedule(tick, Math.min(Math.max(wait, 0), longestWait))
  }

  function tick(): void {
    if (isClosed || underWay !== null) return
    underWay = takeOffDue()
      .catch(logError)
      .then(() => {
        underWay = null
        arm()
      })
  }

  async function takeOffDue(): Promise<void> {
    const now = clock().toISOString()
    for (const { dataset, id, reason, at } of leavers().filter((each) => each.at <= now)) {
      if (isClosed) return
      try {
        await takeOffSite(lake.dataset(dataset), id)
        log(`${id} has left the site: ${reasons[reason]}${reason === 'unpublishAt' ? ` (${at})` : ''}.`)
      } catch (error) {
        if (isClosed) return
        retryAt = clock().getTime() + retryMilliseconds
        if (!(error instanceof LakeError)) throw error
        logError(new Error(`${id} must leave the site (${reasons[reason]}) and could not yet: ${error.kind}.`))
      }
    }
  }

  function watch(name: string): void {
    if (isPrivateDataset(name) || watched.has(name)) return
    watched.set(name, watchDataset(lake, name, { changed: arm }))
  }

  return {
    start() {
      for (const { name, addonFor } of lake.listDatasets()) if (addonFor === undefined) watch(name)
      tick()
    },
    async close() {
      isClosed = true
      cancel()
      for (const each of watched.values()) each.close()
      await underWay
    },
  }
}

const reasons: Readonly<Record<Leaving['reason'], string>> = {
  unpublishAt: 'its time is over',
  consentWithdrawn: 'a consent was withdrawn',
  consentExpired: 'a consent has expired',
  consentMissing: 'a consent is not there',
}

interface WatchedDataset {
  leavers(): readonly Leaver[]
  close(): void
}

/** Follows the published stories of a dataset, and the consents that they stand on. */
function watchDataset(lake: Lake, name: string, { changed }: { readonly changed: () => void }): WatchedDataset {
  const [dataset, records] = [lake.dataset(name), lake.dataset(toPrivateDataset(name))]
  const get = (id: string) => records.getDocuments([id], safeguardAccess).documents[0] ?? null
  const { findConsent } = toPrivateFacts({ get, authorsOf: () => null })
  /** Stories that will have to leave, by id, and those among them that stand on consents. */
  const leaving = new Map<string, Leaver>()
  const withConsent = new Map<string, LakeDocument>()

  function judge(story: LakeDocument): void {
    const found = publicUntil(story, findConsent)
    if (found === null) leaving.delete(story._id)
    else leaving.set(story._id, { ...found, dataset: name, id: story._id })
    if (consentIdsOf(story).length > 0) withConsent.set(story._id, story)
    else withConsent.delete(story._id)
  }

  function follow(id: string, after: LakeDocument | null): void {
    if (!isPublishedId(id)) return
    if (after?._type === 'story') judge(after)
    else {
      leaving.delete(id)
      withConsent.delete(id)
    }
  }

  for (const document of dataset.documents(safeguardAccess)) follow(document._id, document)
  const ends = [
    dataset.onCommit(({ changes }) => {
      for (const { documentId, after } of changes) follow(documentId, after)
      changed()
    }),
    records.onCommit(({ changes }) => {
      const ids = new Set(changes.map(({ documentId }) => documentId))
      const concerned = [...withConsent.values()].filter((story) => consentIdsOf(story).some((id) => ids.has(id)))
      for (const story of concerned) judge(story)
      if (concerned.length > 0) changed()
    }),
  ]
  return {
    leavers: () => [...leaving.values()],
    close: () => {
      for (const end of ends) end()
    },
  }
}

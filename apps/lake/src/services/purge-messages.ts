import type { CreateService } from '@vigil/lake/cli/command-context'
import { toPublishedId } from '@vigil/lake/core/document-id'
import { LakeError } from '@vigil/lake/core/errors'
import type { Access, LakeDataset } from '@vigil/lake/lake/lake'
import { findMessagesToPurge } from '@vigil/safeguarding/messages/find-messages-to-purge'
import { isPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { safeguardAuthor } from '../roles.ts'

const everyHour = 3_600_000
/** So many leave in one transaction that nobody has to wait long for another. */
const mostAtOnce = 200

/** Sees and forgets messages, and nothing else. */
const purgeAccess: Access = {
  userId: safeguardAuthor.id,
  grants: [{ filter: '_type == "message"', permissions: ['read', 'update', 'editHistory'], datasets: ['*'] }],
}

/**
 * Deletes messages that were rejected or merged once their time is over, with their history, when the lake starts and
 * every hour. What has to go is read from the messages, so nothing is forgotten over a restart.
 */
export const purgeMessages: CreateService = ({ lake, clock, scheduler, log, logError }) => {
  let underWay: Promise<void> = Promise.resolve()
  let isClosed = false
  let cancel = () => {}

  async function purgeDue(): Promise<void> {
    for (const { name } of lake.listDatasets()) {
      if (!isPrivateDataset(name)) continue
      const purged = await purgeMessagesOf(lake.dataset(name), { now: clock(), isStopped: () => isClosed })
      if (purged > 0) log(`${purged} rejected or merged messages of "${name}" are deleted, with their history.`)
    }
  }

  function tick(): void {
    if (isClosed) return
    underWay = purgeDue()
      .catch((error: unknown) => {
        // A lake that is being closed; in an hour, or after the next start, it is tried again.
        if (!(error instanceof LakeError) || !isClosed) logError(error)
      })
      .then(() => {
        if (!isClosed) cancel = scheduler.schedule(tick, everyHour)
      })
  }

  return {
    start: tick,
    async close() {
      isClosed = true
      cancel()
      await underWay
    },
  }
}

/** @returns how many messages are gone */
async function purgeMessagesOf(
  dataset: LakeDataset,
  { now, isStopped }: { readonly now: Date; readonly isStopped: () => boolean },
): Promise<number> {
  const messages = dataset.documents(purgeAccess)
  const due = new Set(findMessagesToPurge(messages, now).map(toPublishedId))
  const ids = messages.map(({ _id }) => _id).filter((id) => due.has(toPublishedId(id)))
  for (let start = 0; start < ids.length; start += mostAtOnce) {
    if (isStopped()) return start
    const mutations = ids.slice(start, start + mostAtOnce).map((id) => ({ delete: { id, purge: true } }))
    await dataset.mutate(mutations, { access: purgeAccess })
  }
  return ids.length
}

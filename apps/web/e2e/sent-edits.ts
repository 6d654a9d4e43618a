import type { Page, Response } from '@playwright/test'
import { z } from 'zod'

const edit = z.object({
  dryRun: z.boolean().optional(),
  transactionId: z.string(),
  actions: z.array(
    z.object({ patch: z.object({ diffMatchPatch: z.record(z.string(), z.string()).optional() }).optional() }),
  ),
})

/** What Studios have sent to change a field of text, as far as the lake has acknowledged it. */
export interface SentEdits {
  readonly transactionIds: ReadonlySet<string>
  /** Every letter that was put in. */
  readonly inserted: string
}

/** Reads along from now on. */
export function readSentEdits(pages: readonly Page[], field: string): SentEdits {
  const transactionIds = new Set<string>()
  const inserted: string[] = []
  const read = (response: Response) => {
    if (!response.ok() || !response.url().includes('/data/actions/')) return
    const { success, data } = edit.safeParse(response.request().postDataJSON())
    if (!success || data.dryRun === true) return
    transactionIds.add(data.transactionId)
    for (const { patch } of data.actions) inserted.push(insertedBy(patch?.diffMatchPatch?.[field] ?? ''))
  }
  for (const page of pages) page.on('response', read)
  return {
    transactionIds,
    get inserted() {
      return inserted.join('')
    },
  }
}

/** A patch of text has a line for each stretch: after `+` what comes in, escaped as in addresses. */
function insertedBy(patch: string): string {
  const lines = patch.split('\n').filter((line) => line.startsWith('+'))
  return lines.map((line) => decodeURIComponent(line.slice(1))).join('')
}

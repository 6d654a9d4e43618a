import { senderFields, type MessageDocument, type SenderField } from '../private/message.ts'
import { toCsvLine } from './csv.ts'
import type { MessageCampaign } from './message-campaign.ts'

export type DigestFormat = 'csv' | 'ndjson'

/** What a digest is made from: a campaign, and messages of which those that are approved go into it. */
export interface DigestSource {
  readonly campaign: MessageCampaign
  readonly messages: readonly MessageDocument[]
  /** ISO 8601: only what was approved after it. Default: everything. */
  readonly since?: string
}

export interface Digest {
  readonly text: string
  readonly count: number
  /** When the last of these messages was approved: the next digest can start there. Null when there are none. */
  readonly upTo: string | null
}

/**
 * The approved messages of a campaign, as they are sent: the text or what was put in its place, the fields that the
 * campaign allows, its title, and the day. No ids, and nothing about who decided.
 */
export function toDigest({ campaign, messages, since }: DigestSource, format: DigestFormat): Digest {
  const chosen = messages
    .filter((message) => message.campaign === campaign._id && message.state === 'approved')
    .filter(({ decidedAt = '' }) => since === undefined || Date.parse(decidedAt) > Date.parse(since))
    .sort((a, b) => compare(a.receivedOn, b.receivedOn) || compare(a.decidedAt, b.decidedAt) || compare(a._id, b._id))
  const rows = chosen.map((message) => toRow(message, campaign))
  const upTo =
    chosen
      .map(({ decidedAt = '' }) => decidedAt)
      .sort()
      .at(-1) ?? null
  return { text: format === 'csv' ? toCsv(rows, campaign) : toNdjson(rows), count: rows.length, upTo }
}

type Row = { readonly campaign: string; readonly day: string; readonly text: string } & Partial<
  Record<SenderField, string | number>
>

function toRow(
  { text, redactedText, receivedOn, sender }: MessageDocument,
  { title, allowedFields }: MessageCampaign,
): Row {
  const allowed = senderFields.filter((field) => allowedFields.includes(field) && sender[field] !== undefined)
  return {
    campaign: title,
    day: receivedOn,
    text: redactedText ?? text,
    ...Object.fromEntries(allowed.map((field) => [field, sender[field]])),
  }
}

function toCsv(rows: readonly Row[], { allowedFields }: MessageCampaign): string {
  const columns = ['campaign', 'day', 'text', ...senderFields.filter((field) => allowedFields.includes(field))] as const
  return [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))].map(toCsvLine).join('')
}

function toNdjson(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}

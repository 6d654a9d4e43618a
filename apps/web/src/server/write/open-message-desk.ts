import { randomBytes } from 'node:crypto'
import type { Environment } from '../../environment.ts'
import type { RenderForOne } from '../render-for-one.ts'
import type { SiteLog } from '../site-log.ts'
import { type AnswerMessage, createAnswerMessage } from './answer-message.ts'
import { createCampaignRules } from './campaign-rules.ts'
import { createMessageBox } from './message-box.ts'
import { createMessageDesk } from './message-desk.ts'

export interface OpenMessageDeskOptions {
  environment: Environment
  render: RenderForOne
  /** Sent with every answer. */
  headers: Readonly<Record<string, string>>
  log: SiteLog
  /** Milliseconds between reading a message once more and sending it. */
  patience?: number
}

/** The forms of this site's campaigns, with all that stands behind them. */
export function openMessageDesk({
  environment,
  render,
  headers,
  log,
  patience,
}: OpenMessageDeskOptions): AnswerMessage {
  const { intakeToken, siteUrl } = environment
  const desk = createMessageDesk({
    rules: createCampaignRules({ environment, log, clock: () => new Date() }),
    box: intakeToken === null ? null : createMessageBox({ ...environment, token: intakeToken, log }),
    // The same in every process that has the same token, so that a page outlives the process that made it.
    secret: intakeToken ?? randomBytes(32).toString('base64url'),
    render,
    log,
    ...(patience === undefined ? {} : { patience }),
  })
  return createAnswerMessage({ desk, siteUrl, headers })
}

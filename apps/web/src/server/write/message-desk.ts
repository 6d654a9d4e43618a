/** Takes what somebody sent with the form of a campaign, and decides what they see next. */

import { createHmac } from 'node:crypto'
import type { MessageRules } from '@vigil/content-queries/message-campaigns/write-page'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { MessageNotice } from '@vigil/ui/message-parts'
import type { WritingState } from '@vigil/ui/write-view'
import type { Locale } from '../../locales.ts'
import type { GivenMessage } from '../../write/given-message.ts'
import type { RenderForOne } from '../render-for-one.ts'
import type { SiteLog } from '../site-log.ts'
import type { CampaignRules } from './campaign-rules.ts'
import { judgeMessage } from './judge-message.ts'
import type { MessageBox } from './message-box.ts'
import { toPlainMessagePage } from './plain-message-page.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import { createTimeTokens } from './time-token.ts'
import { toWrittenForm, type WrittenForm } from './written-form.ts'

export type MessageAnswer =
  | { state: 'page'; status: number; html: string; retryAfter?: number }
  /** It has arrived. */
  | { state: 'moved'; location: string }
  /** What was written, to keep. */
  | { state: 'file'; text: string }

export interface MessageForm {
  locale: Locale
  /** Of the campaign. */
  slug: string
}

export interface MessageDesk {
  take(form: MessageForm, fields: ReadonlyMap<string, string>): Promise<MessageAnswer>
}

export interface MessageDeskOptions {
  rules: CampaignRules
  /** Null where this site has no token that may hand messages in. */
  box: MessageBox | null
  /** Whoever knows it can make time tokens. */
  secret: string
  render: RenderForOne
  log: SiteLog
  clock?: () => Date
  /** Milliseconds between reading a message once more and sending it. Defaults to that of time tokens. */
  patience?: number
  limit?: RateLimit
}

/** Pages rendered at a time. Beyond that senders get a plain page with what they wrote. */
const mostRenderings = 8
/** Seconds after which it makes sense to try again. */
const pause = 60

export function createMessageDesk(options: MessageDeskOptions): MessageDesk {
  const { rules, box, secret, render, log, clock = () => new Date(), patience } = options
  const tokens = createTimeTokens({
    secret: createHmac('sha256', secret).update('time tokens of messages').digest('base64url'),
    clock,
    ...(patience === undefined ? {} : { patience }),
  })
  const { limit = createRateLimit({ clock, each: { burst: 60, perMinute: 30 }, all: { burst: 120, perMinute: 60 } }) } =
    options
  let renderings = 0

  async function take(form: MessageForm, fields: ReadonlyMap<string, string>): Promise<MessageAnswer> {
    const written = toWrittenForm(fields)
    const { values, step } = written
    if (step === 'save') return { state: 'file', text: values.text }
    const found = await rules.find(form.slug, form.locale)
    if (found.state !== 'found') return answerWithoutRules(form, written, found.state)

    const today = clock().toISOString().slice(0, 10)
    const campaign = withState(found.rules.campaign, today)
    const show = (status: number, state: WritingState) => answerPage(form, { campaign, state }, status)
    if (box === null) return show(503, { step: 'write', values, problems: [] })
    if (campaign.hasEnded || campaign.isUpcoming) return show(409, { step: 'write', values, problems: [] })
    if (step === 'change') return show(200, { step: 'write', values, problems: [] })

    const { message, problems, warnings } = judgeMessage(values, found.rules, today)
    if (written.isTrapped) problems.push({ field: 'trap', kind: 'filled' })
    if (problems.length > 0) return show(422, { step: 'write', values, problems })

    const subject = JSON.stringify([campaign._id, Object.entries(values)])
    const check = (status: number, notice: MessageNotice | null, token: string) =>
      show(status, { step: 'check', values, warnings, notice, token })
    if (step === 'check') return check(200, null, tokens.issue(subject))
    const checked = tokens.check(written.token, subject)
    if (checked.state === 'stale') return check(200, { kind: 'stale' }, tokens.issue(subject))
    if (checked.state === 'early') return check(200, { kind: 'early' }, written.token)

    const place = limit.take(campaign._id)
    if (place.state === 'full') return check(429, { kind: 'busy', seconds: place.seconds }, written.token)
    // The day on which it was read once more: pressed twice around midnight, it is still one message.
    const receivedOn = checked.issuedAt.toISOString().slice(0, 10)
    if (await box.handIn({ campaign: campaign._id, ...message, receivedOn })) {
      return { state: 'moved', location: createLanguage(form.locale).paths.writeThanks(form.slug) }
    }
    limit.giveBack(campaign._id)
    return check(503, { kind: 'unavailable' }, written.token)
  }

  async function answerPage(form: MessageForm, given: GivenMessage, status: number): Promise<MessageAnswer> {
    const answer = {
      state: 'page',
      status,
      ...(status === 429 || status === 503 ? { retryAfter: pause } : {}),
    } as const
    const { paths } = createLanguage(form.locale)
    if (renderings >= mostRenderings) return toPlainAnswer(form, given, 429)
    renderings += 1
    try {
      const rendered = await render(paths.write(form.slug), given)
      if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status}`)
      return { ...answer, html: rendered.html }
    } catch (error) {
      log.warn('The page of a message cannot be rendered', error)
      return toPlainAnswer(form, given, 503)
    } finally {
      renderings -= 1
    }
  }

  /** Says that the message was not sent and keeps it, whatever the page would have said. */
  function toPlainAnswer({ locale, slug }: MessageForm, { state }: GivenMessage, status: 429 | 503): MessageAnswer {
    const { text } = createLanguage(locale)
    const kind = status === 429 ? 'busy' : 'unavailable'
    const html = toPlainMessagePage({
      ...{ locale, slug, values: state.values, title: text(`write.notice_${kind}Title`) },
      sentence: text(`write.notice_${kind}`, { seconds: pause }),
    })
    return { state: 'page', status, html, retryAfter: pause }
  }

  function answerWithoutRules(
    { locale, slug }: MessageForm,
    { values }: WrittenForm,
    reason: 'missing' | 'unavailable',
  ): MessageAnswer {
    const { text } = createLanguage(locale)
    const page = { locale, slug, values }
    return reason === 'missing'
      ? {
          ...{ state: 'page', status: 404 },
          html: toPlainMessagePage({ ...page, title: text('write.closedTitle'), sentence: text('write.closed') }),
        }
      : {
          ...{ state: 'page', status: 503, retryAfter: pause },
          html: toPlainMessagePage({
            ...{ ...page, title: text('write.notice_unavailableTitle') },
            sentence: text('write.notice_unavailable'),
          }),
        }
  }

  return { take }
}

/** Whether it is open by our own clock: what the content server said may be from yesterday. */
function withState(campaign: MessageRules['campaign'], today: string): MessageRules['campaign'] {
  const { opensOn, closesOn } = campaign
  return {
    ...campaign,
    isUpcoming: opensOn !== null && opensOn > today,
    hasEnded: closesOn !== null && closesOn < today,
  }
}

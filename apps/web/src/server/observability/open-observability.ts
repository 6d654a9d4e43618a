/** Puts together what operators and editors see of the site: metrics for those who may, a status page for all. */

import type { ServerResponse } from 'node:http'
import type { Locale } from '../../locales.ts'
import type { ClassifiedRequest } from '../classify-request.ts'
import type { RenderPage } from '../render-page.ts'
import { isBearer } from './is-bearer.ts'
import { judgeSite } from './judge-site.ts'
import { createMetrics } from './metrics.ts'
import { createPublishTimer, type PublishTimer } from './publish-timer.ts'
import type { SiteState } from './site-state.ts'
import { toStatusPage } from './status-page.ts'

export type MetricsAnswer =
  | { state: 'found'; contentType: string; text: string }
  | { state: 'refused' }
  /** Nobody has set a token. */
  | { state: 'off' }

export interface Observability {
  noteAnswer(response: ServerResponse, kind: ClassifiedRequest['kind']): void
  /** @param authorization the request's header */
  readMetrics(authorization: string | undefined): Promise<MetricsAnswer>
  /** @param isStill without loading itself again */
  toStatusPage(locale: Locale, isStill: boolean): string
}

export interface OpenObservability extends Observability {
  publishTimer: PublishTimer
  measureRendering(render: RenderPage): RenderPage
}

export interface ObservabilityOptions {
  /** Whoever knows it may read the metrics; null when nobody may. */
  metricsToken: string | null
  /** Asked when somebody looks, and not before. */
  readState: () => Omit<SiteState, 'startedAt' | 'publishes'>
  clock?: () => number
}

export function openObservability({
  metricsToken,
  readState,
  clock = Date.now,
}: ObservabilityOptions): OpenObservability {
  const startedAt = clock()
  const publishTimer = createPublishTimer({ clock, onVisible: (publish) => metrics?.notePublish(publish) })
  const readAll = (): SiteState => ({
    startedAt,
    ...readState(),
    publishes: {
      visible: publishTimer.visible(),
      underWay: publishTimer.underWay(),
      oldestUnderWay: publishTimer.oldestUnderWay(),
    },
  })
  const metrics = metricsToken === null ? null : createMetrics({ readState: readAll, clock })

  return {
    publishTimer,
    measureRendering: metrics?.measureRendering ?? ((render) => render),
    noteAnswer: metrics?.noteAnswer ?? (() => {}),
    async readMetrics(authorization) {
      if (metrics === null || metricsToken === null) return { state: 'off' }
      if (!isBearer(authorization, metricsToken)) return { state: 'refused' }
      return { state: 'found', contentType: metrics.contentType, text: await metrics.write() }
    },
    toStatusPage(locale, isStill) {
      const [state, now] = [readAll(), clock()]
      return toStatusPage({ state, judgement: judgeSite(state, now), now, locale, isStill })
    },
  }
}

import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { DonateAction } from 'schema-dts'
import { toOrganisation } from './organisation.ts'

/** The calls to give that run now and lead somewhere, as actions. */
export function toDonateActions(calls: readonly CallToActionContent[], settings: SiteSettings, homeUrl: string) {
  return calls.flatMap((call) => {
    if (call.kind !== 'give' || call.url === null || call.hasEnded || call.isUpcoming) return []
    const action = {
      '@type': 'DonateAction',
      recipient: toOrganisation(settings, homeUrl),
      target: call.url,
      ...(call.title !== null && { name: call.title }),
      ...(call.text !== null && { description: call.text }),
      ...(call.currency !== null && { priceCurrency: call.currency }),
    } as const satisfies DonateAction
    return [action]
  })
}

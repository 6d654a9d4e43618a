import { textOf } from '@vigil/content-model/field-of'
import type { Badge } from './badge.ts'

/** How much publishing the story could harm the people in it. */
export function riskBadge(story: unknown): Badge {
  switch (textOf(story, 'risk')) {
    case 'low':
      return { label: 'Low risk', title: 'Nobody can be recognised or traced.', color: 'success' }
    case 'medium':
      return { label: 'Medium risk', title: 'Somebody who knows them might recognise them.', color: 'warning' }
    case 'high':
      return {
        label: 'High risk',
        title: 'People could be harmed if they are recognised. A second person must sign it off.',
        color: 'danger',
      }
    default:
      return {
        label: 'Risk not assessed',
        title: 'It cannot be published before somebody has assessed the risk, on the tab “Safety”.',
        color: 'danger',
      }
  }
}

import { textOf } from '@vigil/content-model/field-of'
import type { Badge, BadgeClock } from './badge.ts'
import { readableMoment, wholeMoment } from '../clock/readable-moment.ts'

/** Until when the story is held back; null when it is not, or no longer. */
export function embargoBadge(story: unknown, clock: BadgeClock): Badge | null {
  const moment = textOf(story, 'publishAt')
  if (!(Date.parse(moment) > clock.now.getTime())) return null
  return {
    label: `Embargo until ${readableMoment(moment, clock)}`,
    title: `Readers must not see it before ${wholeMoment(moment, clock)}.`,
    color: 'warning',
  }
}

/** When the story leaves the site by itself; null when it stays. */
export function unpublishBadge(story: unknown, clock: BadgeClock): Badge | null {
  const moment = textOf(story, 'unpublishAt')
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return null
  const readable = readableMoment(moment, clock)
  return time > clock.now.getTime()
    ? { label: `Ends ${readable}`, title: `It leaves the site on ${wholeMoment(moment, clock)}.`, color: 'primary' }
    : {
        label: `Ended ${readable}`,
        title: `Its time on the site was over on ${wholeMoment(moment, clock)}.`,
        color: 'danger',
      }
}

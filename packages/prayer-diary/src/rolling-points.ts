import { daysOfMonth } from './days.ts'
import type { ScheduledPoint } from './prayer-schedule.ts'
import { isAskedOn } from './is-asked-on.ts'

/**
 * Which rolling point stands ready for each day of a month; a day of a month without any is not in the answer.
 *
 * Every month begins anew. Each day takes a point that this month has taken least often, not the one of the day before,
 * and of these the one that a hash of the day and its id ranks highest. So the points take turns fairly, and a point
 * that is added or taken away changes few days. Nothing else has a say: not the order of the list, not points with a
 * day, not other months. Decision 001 tells why.
 */
export function rollingPointsOf<Point extends ScheduledPoint>(
  points: readonly Point[],
  month: string,
): ReadonlyMap<string, Point> {
  const chosen = new Map<string, Point>()
  const turns = new Map<string, number>()
  let yesterday: Point | null = null
  for (const day of daysOfMonth(month)) {
    const asked = points.filter((point) => isAskedOn(point, day))
    const others = asked.filter((point) => point._id !== yesterday?._id)
    const point = choose(others.length > 0 ? others : asked, day, turns)
    yesterday = point
    if (point === null) continue
    chosen.set(day, point)
    turns.set(point._id, (turns.get(point._id) ?? 0) + 1)
  }
  return chosen
}

function choose<Point extends ScheduledPoint>(
  points: readonly Point[],
  day: string,
  turns: ReadonlyMap<string, number>,
): Point | null {
  const fewest = Math.min(...points.map(({ _id }) => turns.get(_id) ?? 0))
  let best: { point: Point; rank: number } | null = null
  for (const point of points) {
    if ((turns.get(point._id) ?? 0) !== fewest) continue
    const rank = rankOf(`${day} ${point._id}`)
    // The id settles the rare case of two equal ranks, whatever the order of the list.
    if (best === null || rank > best.rank || (rank === best.rank && point._id < best.point._id)) best = { point, rank }
  }
  return best?.point ?? null
}

/** FNV-1a, and the last step of MurmurHash3 to spread texts that differ in one letter: the same number everywhere. */
function rankOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

import { openContent } from '../system/open-content.ts'
import type { StartedSystem } from '../system/started-system.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'

const edits = 20

/** From the lake's acknowledgement of an edit to the bytes that a reader gets. */
export async function benchPublish(system: StartedSystem): Promise<Row[]> {
  const client = await openContent(system, { role: 'editor', label: 'benchmark' })
  const story: { _id: string; slug: string } = await client.fetch(
    '*[_type == "story" && defined(slug.current) && _id in path("*")] | order(publishedOn desc)[0]{_id, "slug": slug.current}',
  )
  const url = `${system.siteUrl}/stories/${story.slug}`
  await (await fetch(url)).text()
  const durations: number[] = []
  for (let edit = 1; edit <= edits; edit++) {
    const title = `Edit ${edit} of the benchmark`
    await client.patch(story._id).set({ title }).commit({ visibility: 'sync' })
    const acknowledgedAt = performance.now()
    while (!(await (await fetch(url)).text()).includes(`>${title}</h1>`)) {
      if (performance.now() - acknowledgedAt > 30_000) throw new Error(`Edit ${edit} was not visible after 30 s.`)
    }
    durations.push(performance.now() - acknowledgedAt)
  }
  return [0.5, 0.95].map((share) => ({
    what: `edit acknowledged to visible, p${share * 100}`,
    unit: 'ms',
    ours: percentile(durations, share),
    better: 'lower',
  }))
}

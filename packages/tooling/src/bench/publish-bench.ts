import { createClient } from '@sanity/client'
import type { StartedSystem } from '../system/started-system.ts'
import { percentile } from './measure.ts'
import type { Row } from './report.ts'

const edits = 20

/** From the lake's acknowledgement of an edit to the bytes that a reader gets. @param token may write published documents */
export async function benchPublish(system: StartedSystem, token: string): Promise<Row[]> {
  const client = createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: system.lakeUrl,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    token,
  })
  const story: { _id: string; slug: string } = await client.fetch(
    '*[_type == "story" && defined(slug.current)] | order(publishedOn desc)[0]{_id, "slug": slug.current}',
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

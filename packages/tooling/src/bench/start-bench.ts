import { readResidentMegabytes } from '../system/read-resident-megabytes.ts'
import { startLake } from '../system/started-lake.ts'
import type { Row } from './report.ts'
import { fillDataFolder, questions, toParams } from './stories.ts'

/** From the start of the process to the first answer, and the memory it has then. @param documents how many there are */
export async function benchStart(documents = 100_000): Promise<Row[]> {
  const stories = documents / 2
  let startedAt = 0
  const lake = await startLake({
    fill: async (folder) => {
      await fillDataFolder(folder, stories)
      startedAt = performance.now()
    },
  })
  try {
    const search = new URLSearchParams({
      query: questions.slug.query,
      $slug: JSON.stringify(toParams(7, stories).slug),
    })
    const response = await fetch(`${lake.url}/v2025-02-19/data/query/production?${search}`, {
      headers: { authorization: `Bearer ${lake.token}` },
    })
    if (!response.ok) throw new Error(`The first question answered ${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
    const seconds = (performance.now() - startedAt) / 1000
    const what = `start with ${documents.toLocaleString('en')} documents`
    return [
      { what: `${what}, to the first answer`, unit: 's', ours: seconds, better: 'lower' },
      { what: `${what}, memory then`, unit: 'MiB', ours: readResidentMegabytes(lake.processId), better: 'lower' },
    ]
  } finally {
    await lake.stop()
  }
}

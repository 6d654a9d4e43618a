import { createMemoryDocumentStore } from '@vigil/lake/storage/memory/memory-document-store'
import { evaluate, parse } from 'groq-js'
import { measureLatency } from './measure.ts'
import type { Row } from './report.ts'
import { access, openFilledLake, questionNames, questions, toParams } from './stories.ts'

/** The lake's answers against groq-js over all documents, in one process. @param stories how many are generated */
export async function benchQueries(stories: number): Promise<Row[]> {
  const { lake, dataset, documents } = await openFilledLake(createMemoryDocumentStore(), stories)
  const rows: Row[] = []
  for (const name of questionNames) {
    const { what, query } = questions[name]
    let call = 0
    const ask = () => dataset.query({ query, params: toParams(call++, stories), perspective: 'published', access })
    const ours = await measureLatency(ask, 500, 100)
    const params = toParams(1, stories)
    const tree = parse(query, { params })
    const theirs = await measureLatency(async () => (await evaluate(tree, { dataset: documents, params })).get(), 15, 3)
    rows.push({
      what: `${what}, of ${stories.toLocaleString('en')}, in the server, p50`,
      unit: 'ms',
      ours: ours.p50,
      better: 'lower',
      peer: { name: 'groq-js', value: theirs.p50 },
    })
  }
  lake.close()
  return rows
}

const few = 1000
const many = 100_000

/** How the time of an answer grows with the dataset. Both datasets take turns, so that both meet the same machine. */
export async function benchGrowth(): Promise<Row[]> {
  const small = await openFilledLake(createMemoryDocumentStore(), few)
  const large = await openFilledLake(createMemoryDocumentStore(), many)
  const rows: Row[] = []
  for (const name of questionNames) {
    const { what, query } = questions[name]
    let call = 0
    const asking =
      ({ dataset }: typeof small, stories: number) =>
      () =>
        dataset.query({ query, params: toParams(call++, stories), perspective: 'published', access })
    const times = { small: [] as number[], large: [] as number[] }
    for (let round = 0; round < 10; round++) {
      times.large.push((await measureLatency(asking(large, many), 100, 30)).p50)
      times.small.push((await measureLatency(asking(small, few), 100, 30)).p50)
    }
    rows.push({
      what: `${what}, of ${many.toLocaleString('en')}, p50`,
      unit: 'ms',
      ours: Math.min(...times.large),
      better: 'lower',
      peer: { name: `of ${few.toLocaleString('en')}`, value: Math.min(...times.small) },
    })
  }
  small.lake.close()
  large.lake.close()
  return rows
}

import { z } from 'zod'
import { createAuth } from '../auth/create-auth.ts'
import type { LakeDocument } from '../core/document.ts'
import { createLake } from '../lake/create-lake.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createLakeHandler } from './create-lake-handler.ts'
import { type Answer, askGroqJs, isRight } from './groq-suite/judge-test.ts'
import { findSuite, readSuite, type SuiteTest } from './groq-suite/read-suite.ts'
import { endlessInGroqJs, skippedTests } from './groq-suite/skipped-tests.ts'

const path = findSuite(process.env)
const missing =
  'the GROQ suite is not here: name its file (groq-suite.ndjson.gz) in GROQ_SUITE, or put it into ../shared/inputs'

const answerShape = z.object({ result: z.unknown().optional(), error: z.unknown().optional() })

/** Runs where the suite is; elsewhere the list of tests says why it does not. */
const withSuite = path === null ? it.skip : it

describe('the official GROQ suite, asked over HTTP', () => {
  if (path === null) it.skip(`is skipped, because ${missing}`, () => {})

  withSuite(
    'is answered as the suite says, wherever groq-js itself does so, and beyond',
    async () => {
      const { datasets, tests } = readSuite(path ?? '')
      const names = new Map([...datasets.keys()].map((id, index) => [id, `suite-${index}`]))
      const documentsOf = new Map([...names].map(([id, name]) => [name, datasets.get(id) ?? []]))
      const suite = openSuiteLake(documentsOf)

      const wrong: string[] = []
      const lost: string[] = []
      let gained = 0
      let skipped = 0
      for (const test of tests) {
        const name = names.get(test.dataset._ref) ?? ''
        const isAnswered = isRight(test, await suite.ask(name, test))
        const isAnsweredByGroqJs =
          !endlessInGroqJs.has(test._id) && isRight(test, await askGroqJs(test, documentsOf.get(name) ?? []))
        if (isAnswered) gained += Number(!isAnsweredByGroqJs)
        else if (isAnsweredByGroqJs) lost.push(test._id)
        else if (!skippedTests.has(test._id)) wrong.push(test._id)
        else skipped++
      }
      suite.close()

      // A test that is only skipped must be named, and one that is named must still fail.
      expect({ lost, wrong, skipped }).toEqual({ lost: [], wrong: [], skipped: skippedTests.size })
      expect(gained).toBeGreaterThan(0)
      expect(tests.length).toBeGreaterThan(4000)
    },
    240_000,
  )
})

/** The documents are in the store as the suite has them, without the attributes that a commit would add. */
function openSuiteLake(documentsOf: ReadonlyMap<string, readonly LakeDocument[]>) {
  const store = { ...createMemoryDocumentStore(), loadDocuments: (name: string) => documentsOf.get(name) ?? [] }
  const lake = createLake({ store })
  for (const name of documentsOf.keys()) lake.createDataset(name)
  const auth = createAuth({ path: ':memory:' })
  const handler = createLakeHandler({ lake, auth, assets: createMemoryAssetStore() })
  const token = auth.tokens.create({ label: 'suite', role: 'administrator' }).secret
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }

  return {
    async ask(dataset: string, { query, params }: SuiteTest): Promise<Answer> {
      const address = `http://lake.example.org/v2021-10-21/data/query/${dataset}?perspective=raw&returnQuery=false`
      const body = JSON.stringify({ query, params: params ?? {} })
      const response = await handler.request(address, { method: 'POST', headers, body })
      const answer = answerShape.parse(await response.json())
      if (response.status === 200) return { result: answer.result }
      if (response.status === 400) return { error: JSON.stringify(answer) }
      throw new Error(`${query} was answered with ${response.status}.`)
    },
    close() {
      lake.close()
      auth.close()
    },
  }
}

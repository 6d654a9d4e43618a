import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { LakeDocument } from '../../core/document.ts'

export interface SuiteTest {
  readonly _id: string
  readonly query: string
  readonly params: Readonly<Record<string, unknown>> | null
  readonly result: unknown
  /** Whether it is a query at all; if not, it must be refused. */
  readonly valid: boolean
  readonly dataset: { readonly _ref: string }
}

export interface Suite {
  readonly datasets: ReadonlyMap<string, readonly LakeDocument[]>
  readonly tests: readonly SuiteTest[]
}

type SuiteLine =
  | (SuiteTest & { readonly _type: 'test' })
  | { readonly _type: 'dataset'; readonly _id: string; readonly documents: readonly LakeDocument[] }

/** Beside the checkout. */
const usualPlace = new URL('../../../../../../shared/inputs/groq-suite.ndjson.gz', import.meta.url).pathname

/** Where the suite is; null when it is in neither place. */
export function findSuite(environment: NodeJS.ProcessEnv): string | null {
  return [environment.GROQ_SUITE, usualPlace].find((path) => path !== undefined && existsSync(path)) ?? null
}

/** Reads the compiled tests of https://github.com/sanity-io/groq-test-suite: one JSON object in each line. */
export function readSuite(path: string): Suite {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  // The file is made by the suite's own tool; what is wrong in it shows as a test that fails.
  const lines = text
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): SuiteLine => JSON.parse(line))
  return {
    datasets: new Map(lines.flatMap((line) => (line._type === 'dataset' ? [[line._id, line.documents]] : []))),
    tests: lines.filter((line) => line._type === 'test'),
  }
}

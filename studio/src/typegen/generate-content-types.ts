import { createHash } from 'node:crypto'
import { type ExtractedModule, TypeGenerator } from '@sanity/codegen'
import { extractSchema } from '@sanity/schema/_internal'
import { compileSchema } from '@vigil/content-model/testing/compile-schema'
import type { CollectedQuery } from './collect-queries.ts'

/** The types of what each query answers, by the content model, and which model and queries they were made of. */
export interface ContentTypes {
  readonly code: string
  readonly mark: string
  /** Queries whose type could not be worked out. */
  readonly untyped: readonly string[]
}

/** Does what `sanity schema extract` and `sanity typegen generate` do, with queries as they are when the site runs. */
export async function generateContentTypes(queries: readonly CollectedQuery[]): Promise<ContentTypes> {
  const schema = extractSchema(compileSchema(), { enforceRequiredFields: false })
  const generated = await new TypeGenerator().generateTypes({
    schema,
    queries: toModules(queries),
    overloadClientMethods: false,
  })
  // What has no type, the generator leaves out.
  const untyped = queries.filter(({ name }) => !generated.code.includes(`export type ${toTypeName(name)} =`))
  return {
    code: withoutSpaceAtEnds(generated.code),
    mark: markOf(queries),
    untyped: untyped.map(({ name, file }) => `${name} in ${file}`),
  }
}

/** Tells one state of the model and of the queries from all others. */
export function markOf(queries: readonly CollectedQuery[]): string {
  const schema = extractSchema(compileSchema(), { enforceRequiredFields: false })
  const texts = queries.map(({ name, query }) => [name, query])
  return createHash('sha256')
    .update(JSON.stringify([schema, texts]))
    .digest('hex')
    .slice(0, 32)
}

async function* toModules(queries: readonly CollectedQuery[]): AsyncGenerator<ExtractedModule> {
  for (const { name, query, file } of queries) {
    const variable = { id: { type: 'Identifier' as const, name } }
    yield { filename: file, errors: [], queries: [{ filename: file, query, variable }] }
  }
}

/** The name that the generator gives to what a query answers: storyPageQuery → StoryPageQueryResult. */
function toTypeName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
}

function withoutSpaceAtEnds(code: string): string {
  return `${code.replace(/[ \t]+$/gm, '').trim()}\n`
}

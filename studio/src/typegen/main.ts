/**
 * `npm run content-types`: writes what each query of `packages/content-queries` answers, as types, by the content model.
 * With `--check` it writes nothing, and fails when what is written is of another model or of other queries.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { collectQueries } from './collect-queries.ts'
import { generateContentTypes, markOf } from './generate-content-types.ts'

const folder = new URL('../../../packages/content-queries/src/', import.meta.url).pathname
const file = `${folder}content-types.generated.ts`
const queries = await collectQueries(folder)

if (process.argv.includes('--check')) {
  const written = /^\/\/ Made of: (\w+)$/m.exec(readIfThere())?.[1]
  if (written !== markOf(queries)) {
    console.error('The types of the queries are out of date. Run `npm run content-types` and commit what it writes.')
    process.exitCode = 1
  }
} else {
  const { code, mark, untyped } = await generateContentTypes(queries)
  writeFileSync(file, `// Written by \`npm run content-types\`; changes are lost.\n// Made of: ${mark}\n\n${code}`)
  console.log(`Wrote the types of ${queries.length} queries.`)
  if (untyped.length > 0) {
    console.error(`These have no type; two of one name, or a mistake in the query: ${untyped.join(', ')}.`)
    process.exitCode = 1
  }
}

function readIfThere(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

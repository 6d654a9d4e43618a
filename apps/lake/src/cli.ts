/** The content server of Vigil: `npm run lake -- --help`. */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Reading some hundred files takes longer than most commands; what was read is kept, where only this checkout writes.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/node', import.meta.url)))
const { lakeProgram, runLakeProgram } = await import('./lake-program.ts')
process.exitCode = await runLakeProgram(lakeProgram, process.argv.slice(2))

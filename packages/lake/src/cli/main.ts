/** A lake by itself, without guards: `node packages/lake/src/cli/main.ts --help`. An application makes its own program. */
import { createLakeProgram, runLakeProgram } from './create-lake-program.ts'

process.exitCode = await runLakeProgram(createLakeProgram(), process.argv.slice(2))

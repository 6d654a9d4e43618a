/** The content server of Vigil: `npm run lake -- --help`. The lake as a library, the publishing rules, the demo content. */
import { createLakeProgram, runLakeProgram } from '@vigil/lake/cli/create-lake-program'
import { createDemoDataset } from '@vigil/fixtures/demo-dataset'
import { safeguard } from './safeguard.ts'

const program = createLakeProgram({ guards: [safeguard], seed: createDemoDataset })
process.exitCode = await runLakeProgram(program, process.argv.slice(2))

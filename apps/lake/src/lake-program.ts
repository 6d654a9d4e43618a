import { createLakeProgram } from '@vigil/lake/cli/create-lake-program'
import { createDemoDataset } from '@vigil/fixtures/demo-dataset'
import { safeguard } from './safeguard.ts'

export { runLakeProgram } from '@vigil/lake/cli/create-lake-program'

/** The commands of the lake, with the publishing rules and the demo content. */
export const lakeProgram = createLakeProgram({ title: 'Vigil', guards: () => [safeguard], seed: createDemoDataset })

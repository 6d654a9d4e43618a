import { datasetRows } from './dataset-rows.ts'
import type { MatrixRow } from './matrix-row.ts'
import { openRows } from './open-rows.ts'
import { peopleRows } from './people-rows.ts'
import { projectRows } from './project-rows.ts'
import { webhookRows } from './webhook-rows.ts'

/** Everything that is asked of the lake, by everybody. */
export const matrixRows: readonly MatrixRow[] = [
  ...datasetRows('production'),
  ...datasetRows('open'),
  ...projectRows,
  ...peopleRows,
  ...webhookRows,
  ...openRows,
]

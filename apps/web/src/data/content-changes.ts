import { createChangeLog } from '@vigil/page-store/change-log'
import { processWide } from '../process-wide.ts'

/** When what sync tags stand for last changed, as far as this process was told. */
export const contentChanges = processWide('contentChanges', () => createChangeLog())

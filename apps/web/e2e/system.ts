import type { StartedSystem } from '@vigil/tooling/system/started-system'

/** The started Vigil as a journey sees it: it uses it, and leaves stopping to whoever started it. */
export type System = Omit<StartedSystem, 'stop'>

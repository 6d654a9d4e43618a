import { fileURLToPath } from 'node:url'

/** The folder of the whole repository, whose programs tests start. */
export const repositoryFolder: string = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/, '')

import { fileURLToPath } from 'node:url'

/** The folder of the whole repository, without a slash at the end. */
export const repositoryFolder: string = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

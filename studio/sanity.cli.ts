import { defineCliConfig } from 'sanity/cli'
import { withoutForeignHosts } from './src/build/without-foreign-hosts.ts'

export default defineCliConfig({
  api: {
    projectId: process.env.SANITY_STUDIO_PROJECT_ID || 'vigil',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  },
  // NB: said here only; a `basePath` in sanity.config.ts would be added to this one.
  project: { basePath: '/studio' },
  // The version in the lockfile is the one that runs; nothing is loaded from elsewhere at run time.
  deployment: { autoUpdates: false },
  // `npm run dev` of this workspace; the lake keeps 3333.
  server: { hostname: 'localhost', port: 3334 },
  typegen: { enabled: false },
  vite: { plugins: [withoutForeignHosts()] },
})

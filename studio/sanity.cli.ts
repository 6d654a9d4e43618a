import { defineCliConfig } from 'sanity/cli'
import { withoutForeignScripts } from './src/build/without-foreign-scripts.ts'

export default defineCliConfig({
  api: {
    projectId: process.env.SANITY_STUDIO_PROJECT_ID || 'vigil',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  },
  project: { basePath: process.env.SANITY_STUDIO_BASEPATH || '/studio' },
  // The version in the lockfile is the one that runs; nothing is loaded from elsewhere at run time.
  deployment: { autoUpdates: false },
  // `npm run dev` of this workspace; the lake keeps 3333.
  server: { hostname: 'localhost', port: 3334 },
  typegen: { enabled: false },
  vite: { plugins: [withoutForeignScripts()] },
})

import './src/brand/typeface.css'
import { visionTool } from '@sanity/vision'
import { schemaTypes } from '@vigil/content-model/schema-types'
import { defineConfig } from 'sanity'
import { presentationTool } from 'sanity/presentation'
import { structureTool } from 'sanity/structure'
import { withDeskBadges } from './src/badges/desk-badges.ts'
import { VigilIcon } from './src/brand/vigil-icon.tsx'
import { resolveConnection } from './src/lake/connection.ts'
import { readEnvironment } from './src/environment.ts'
import { figureImages } from './src/images/figure-images.ts'
import { withImportNotes } from './src/form/with-import-notes.tsx'
import { dismissProtocolAdvice } from './src/lake/dismiss-protocol-advice.ts'
import { stayOnThisHost } from './src/lake/stay-on-this-host.ts'
import { moderation } from './src/moderation/moderation-plugin.ts'
import { locations } from './src/presentation/locations.ts'
import { mainDocuments } from './src/presentation/main-documents.ts'
import { privateRecords } from './src/private-records/private-records-plugin.ts'
import { withPublishLinked } from './src/publish-with-linked/with-publish-linked.ts'
import { safety } from './src/safety/safety-plugin.ts'
import { keepSingletons, withoutNewSingletons } from './src/singletons/singletons.ts'
import { structure } from './src/structure/structure.ts'
import { likeliestFirst, withTemplates } from './src/templates/templates.ts'
import { withoutVisionForEditors } from './src/tools.ts'
import { sharePreview } from './src/share-preview/share-preview.ts'
import { translations } from './src/translations/translations-plugin.ts'
import { withDocumentViews } from './src/views/document-views.ts'

const environment = readEnvironment()

if (environment.lakeOrigin !== null) {
  stayOnThisHost([environment.lakeOrigin, environment.siteOrigin])
  dismissProtocolAdvice()
}

export default defineConfig({
  ...resolveConnection(environment),
  name: 'vigil',
  title: 'Vigil',
  subtitle: environment.dataset === 'production' ? 'Newsroom' : environment.dataset,
  icon: VigilIcon,
  schema: {
    types: schemaTypes,
    templates: withTemplates,
  },
  plugins: [
    structureTool({ title: 'Desk', structure, defaultDocumentNode: withDocumentViews }),
    safety(),
    moderation(),
    privateRecords(),
    figureImages(),
    sharePreview(),
    translations(),
    presentationTool({
      title: 'Preview',
      previewUrl: { initial: environment.siteOrigin, previewMode: { enable: '/api/draft-mode/enable' } },
      resolve: { locations, mainDocuments },
    }),
    visionTool({ title: 'Queries' }),
  ],
  tools: withoutVisionForEditors,
  document: {
    actions: (actions, context) => withPublishLinked(keepSingletons(actions, context), context),
    badges: withDeskBadges,
    newDocumentOptions: (options, context) => likeliestFirst(withoutNewSingletons(options, context), context),
  },
  form: { components: { input: withImportNotes } },
  announcements: { enabled: false },
})

import { definePlugin } from 'sanity'
import { privateRecordsTool } from './private-records-tool.tsx'
import { PermittedTools } from './permitted-tools.tsx'

/** The tool for consents, denied names and identities. */
export const privateRecords = definePlugin({
  name: 'vigil-private-records',
  tools: [privateRecordsTool],
  studio: { components: { toolMenu: PermittedTools } },
})

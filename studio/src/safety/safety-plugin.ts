import { definePlugin } from 'sanity'
import { withExplainedPublish } from './publish/with-explained-publish.ts'

/** What keeps editors from publishing what could harm somebody, and shows them how to solve it. */
export const safety = definePlugin({
  name: 'vigil-safety',
  document: {
    actions: withExplainedPublish,
  },
})

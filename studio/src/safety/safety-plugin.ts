import { definePlugin } from 'sanity'
import { withConsentInput } from './consent/with-consent-input.tsx'
import { withExplainedPublish } from './publish/with-explained-publish.ts'
import { checklistInspector } from './checklist/checklist-inspector.tsx'
import { secondReviewAction } from './second-review/second-review-action.ts'
import { secondReviewInspector } from './second-review/second-review-inspector.tsx'

/** What keeps editors from publishing what could harm somebody, and shows them how to solve it. */
export const safety = definePlugin({
  name: 'vigil-safety',
  document: {
    actions: (actions, context) => {
      const explained = withExplainedPublish(actions, context)
      return context.schemaType === 'story' ? [...explained, secondReviewAction] : explained
    },
    inspectors: (inspectors, { documentType }) => [
      ...inspectors,
      checklistInspector,
      ...(documentType === 'story' ? [secondReviewInspector] : []),
    ],
  },
  form: { components: { input: withConsentInput } },
})

import type { Rule } from '../finding.ts'
import { itemsOf } from '../story.ts'

/** What the import could not decide alone is still undecided. */
export const importNotesOpen: Rule = {
  name: 'import-notes-open',
  severity: 'warning',
  *find(document) {
    const count = itemsOf(document, 'importNotes').length
    if (count === 0) return
    const still = count === 1 ? 'one of them' : `${count} of them`
    yield {
      path: 'importNotes',
      message: `The import left notes, and ${still} still ${count === 1 ? 'waits' : 'wait'} for a decision. Read and remove them one by one.`,
    }
  },
}

import type { Rule } from '../finding.ts'
import { itemsOf } from '../story.ts'

/** What the import could not decide alone is still undecided. */
export const importNotesOpen: Rule = {
  name: 'import-notes-open',
  severity: 'warning',
  *find(document) {
    const count = itemsOf(document, 'importNotes').length
    if (count === 0) return
    const notes = count === 1 ? 'One note' : `${count} notes`
    yield {
      path: 'importNotes',
      message: `${notes} from the import still ${count === 1 ? 'needs' : 'need'} a decision. Read and remove them one by one.`,
    }
  },
}

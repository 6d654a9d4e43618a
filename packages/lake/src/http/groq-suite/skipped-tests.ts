/** Tests of the suite that the lake does not pass, or that are not asked of it, each with the reason. */
export const skippedTests: ReadonlyMap<string, string> = new Map([])

/** Tests that groq-js does not finish, so that there is no verdict of its own to compare with. */
export const endlessInGroqJs: ReadonlySet<string> = new Set([
  // Ten filters inside each other, each over all documents.
  'test-filters-documents-nested-3',
])

import { fieldOf, textOf } from '@vigil/content-model/field-of'

/** What went wrong, in the words of the lake where it has some. */
export function explainTrouble(error: unknown): string {
  const body = fieldOf(fieldOf(error, 'response'), 'body')
  const answer = textOf(body, 'message') || textOf(fieldOf(body, 'error'), 'description')
  const findings = [fieldOf(fieldOf(body, 'error'), 'findings'), fieldOf(body, 'findings')].find(Array.isArray) ?? []
  const details = findings
    .map((finding: unknown) => textOf(finding, 'message'))
    .filter((message: string) => message !== '')
  const own = error instanceof Error ? error.message : ''
  if (answer === '' && details.length === 0) {
    return /network|fetch|aborted|Failed to/i.test(own)
      ? 'The content server cannot be reached. Check the connection, and store again.'
      : own || 'Something went wrong. Store again.'
  }
  return [answer, ...details].filter((text) => text !== '').join(' ')
}

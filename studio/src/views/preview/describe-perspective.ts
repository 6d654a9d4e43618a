/** Says whose view of the content a preview shows. */
export function describePerspective(stack: readonly string[]): string {
  const [first = 'drafts'] = stack
  if (first === 'published') return 'What is published is shown, without drafts.'
  if (first === 'drafts') return 'Drafts are shown. Readers do not see this.'
  return 'A release is shown, as if it were published. Readers do not see this.'
}

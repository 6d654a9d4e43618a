/** How far a translation is. */
export const translationStates = [
  { value: 'inReview', title: 'In review' },
  { value: 'reviewed', title: 'Reviewed' },
] as const

export type TranslationReview = (typeof translationStates)[number]['value']

/** Why a person may appear in a story. Only editors see it. */
export const consentBases = [
  { value: 'consent', title: 'They agreed, and the consent is on record' },
  { value: 'notIdentifiable', title: 'Nobody can tell who they are' },
  { value: 'publicFigure', title: 'A public figure, in their public role' },
  { value: 'deceased', title: 'They have died, and their family is not at risk by it' },
] as const

export type ConsentBasis = (typeof consentBases)[number]['value']

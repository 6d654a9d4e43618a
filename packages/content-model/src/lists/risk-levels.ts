/** How much publishing a story could harm the people in it. Only editors see it; the site never asks for it. */
export const riskLevels = [
  { value: 'notAssessed', title: 'Not assessed yet' },
  { value: 'low', title: 'Low: nobody can be recognised or traced' },
  { value: 'medium', title: 'Medium: somebody who knows them might recognise them' },
  { value: 'high', title: 'High: people could be harmed if they are recognised' },
] as const

export type RiskLevel = (typeof riskLevels)[number]['value']

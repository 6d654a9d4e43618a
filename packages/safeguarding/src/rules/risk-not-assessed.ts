import type { Rule } from '../finding.ts'

const assessed: ReadonlySet<unknown> = new Set(['low', 'medium', 'high'])

export const riskNotAssessed: Rule = {
  name: 'risk-not-assessed',
  severity: 'blocking',
  *find({ _type, risk }) {
    if (_type !== 'story' || assessed.has(risk)) return
    yield {
      path: 'risk',
      message:
        'Nobody has assessed yet whether this story can harm the people in it. Choose the risk before you publish.',
    }
  },
}

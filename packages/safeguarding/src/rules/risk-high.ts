import type { Rule } from '../finding.ts'

export const riskHigh: Rule = {
  name: 'risk-high',
  severity: 'warning',
  *find({ _type, risk }) {
    if (_type !== 'story' || risk !== 'high') return
    yield {
      path: 'risk',
      message:
        'The risk for the people in this story is high. Publish only when a second editor agrees that it cannot harm them.',
    }
  },
}

import type { SenderFieldName } from '@vigil/content-queries/message-campaigns/message-campaign'
import type { Language } from './languages/create-language.ts'

/** What keeps a message from being sent, and the field in which it can be mended. */
export type MessageProblem =
  | { field: 'text'; kind: 'missing' }
  | { field: 'text'; kind: 'tooLong'; length: number; max: number }
  | { field: 'text'; kind: 'link'; found: string }
  | { field: SenderFieldName; kind: 'link'; found: string }
  | { field: SenderFieldName; kind: 'tooLong' }
  | { field: 'age'; kind: 'wrong' }
  /** A program filled in what nobody sees, or a browser that meant well. */
  | { field: 'trap'; kind: 'filled' }

/** What may put somebody at risk; the sender looks again, and decides. */
export type MessageWarning =
  | {
      kind:
        | 'contactDetails'
        | 'surname'
        | 'charityName'
        | 'politics'
        | 'religionCriticism'
        | 'offerOfHelp'
        | 'money'
        | 'forbiddenWord'
      found: string
    }
  | { kind: 'leftOut'; field: SenderFieldName }

/** Where a problem can be mended; the hidden field cannot be, and the message itself is what people look for. */
export function toFieldId(field: MessageProblem['field']): string {
  return field === 'trap' ? 'message-text' : `message-${field}`
}

export function findProblem(problems: readonly MessageProblem[], field: MessageProblem['field']) {
  return problems.find((problem) => problem.field === field) ?? null
}

export function toProblemText(problem: MessageProblem, { text }: Language): string {
  switch (problem.kind) {
    case 'missing':
      return text('write.problem_text_missing')
    case 'tooLong':
      return problem.field === 'text'
        ? text('write.problem_text_tooLong', { length: problem.length, max: problem.max })
        : text('write.problem_field_tooLong', { field: text(`write.${problem.field}`) })
    case 'link':
      return problem.field === 'text'
        ? text('write.problem_text_link', { found: problem.found })
        : text('write.problem_field_link', { field: text(`write.${problem.field}`), found: problem.found })
    case 'wrong':
      return text('write.problem_age_wrong')
    case 'filled':
      return text('write.problem_trap')
  }
}

export function toWarningText(warning: MessageWarning, { text }: Language): string {
  return warning.kind === 'leftOut'
    ? text('write.warning_leftOut', { field: text(`write.${warning.field}`) })
    : text(`write.warning_${warning.kind}`, { found: warning.found })
}

/** What came with a form: where the sender wants to go, what they wrote, and what the page added. */

import type { MessageValues } from '@vigil/ui/message-form'
import { toCleanLine, toCleanText } from './to-clean-text.ts'

/** `check` reads it once more, `send` sends it, `change` goes back to the form, `save` makes a file of it. */
export type Step = 'check' | 'send' | 'change' | 'save'

export interface WrittenForm {
  step: Step
  values: MessageValues
  token: string
  /** The field that people do not see was filled in. */
  isTrapped: boolean
}

const steps: readonly Step[] = ['check', 'send', 'change', 'save']

/** NB: the same as `trapField` of the view, which is in a file that only a bundler can read; a test compares them. */
export const trapName = 'subject'

/** Fields that no page of this site has are not looked at, and go no further. */
export function toWrittenForm(fields: ReadonlyMap<string, string>): WrittenForm {
  const line = (name: string) => toCleanLine(fields.get(name) ?? '')
  return {
    // Without a button, by the enter key of an old browser, it is read once more.
    step: steps.find((step) => step === fields.get('step')) ?? 'check',
    values: {
      text: toCleanText(fields.get('text') ?? ''),
      firstName: line('firstName'),
      age: line('age'),
      profession: line('profession'),
      country: line('country'),
    },
    token: fields.get('token') ?? '',
    isTrapped: (fields.get(trapName) ?? '') !== '',
  }
}

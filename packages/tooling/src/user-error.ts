/** Something the person at the keyboard can mend: printed as one sentence, without a stack, with exit code 1. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

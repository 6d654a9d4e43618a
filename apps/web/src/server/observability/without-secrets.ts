/** The last door before the log: takes out what must not be in it, whoever wrote the message. Pure. */

/** Variables of the environment that hold secrets are known by their names. */
export function findSecrets(variables: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(variables).flatMap(([name, value = '']) =>
    /TOKEN|SECRET|PASSWORD|KEY/i.test(name) && value.length >= shortestSecret ? [value] : [],
  )
}

// What is shorter may be a part of any word.
const shortestSecret = 8

/**
 * Leaves out the secrets, whatever is sent as a token or a cookie, and everything behind the question mark of an
 * address: errors of HTTP clients name addresses, and there are the values of queries.
 */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let cleaned = text
  for (const secret of secrets) cleaned = cleaned.replaceAll(secret, '[secret]')
  return (
    cleaned
      .replace(/\b(Bearer|Basic)\s+[^\s'",;)]+/gi, '$1 [secret]')
      .replace(/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*)[^\n]+/gi, '$1$2[secret]')
      .replace(/([\w/.%~-])\?[\w$%.~+-]+=\S*/g, '$1?…')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they could colour, move or ring a terminal.
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (sign) => (sign === '\r' ? '' : '�'))
  )
}

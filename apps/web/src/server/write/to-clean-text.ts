/**
 * What somebody typed, without what nobody sees: control characters, and marks that turn the direction of what follows
 * so that a text reads otherwise than it is written. Line ends are "\n". Nothing that can be seen is lost.
 */
export function toCleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/\t/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not pass
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
      .normalize('NFC')
      .trim()
  )
}

/** The same for a field of one line. */
export function toCleanLine(text: string): string {
  return toCleanText(text).replace(/\s+/g, ' ')
}

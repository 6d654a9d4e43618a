/**
 * One record of a CSV file, as RFC 4180 has it: quoted where it must be, with CRLF at its end.
 * What a spreadsheet would run as a formula begins with an apostrophe, which makes it text.
 */
export function toCsvLine(fields: readonly string[]): string {
  return `${fields.map(toField).join(',')}\r\n`
}

function toField(value: string): string {
  const harmless = startsFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** https://owasp.org/www-community/attacks/CSV_Injection; spreadsheets skip spaces, and read the wide forms too. */
const startsFormula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

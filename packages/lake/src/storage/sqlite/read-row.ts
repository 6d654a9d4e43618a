import type { SQLOutputValue } from 'node:sqlite'

/** A TEXT column. The tables are STRICT, so that anything else is a wrong name in a query of ours. */
export function readText(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`The database gave ${typeof value} where text was expected.`)
  return value
}

/** An INTEGER column; counts and places stay far below 2^53. */
export function readNumber(value: SQLOutputValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`The database gave ${typeof value} where a number was expected.`)
  return value
}

/** A TEXT column that holds JSON of this type: only the store writes it, so its shape is trusted. */
export function readJson<T>(value: SQLOutputValue | undefined): T {
  return JSON.parse(readText(value)) as T
}

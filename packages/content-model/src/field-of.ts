/** Reads a field of a value that may be half-written: form callbacks and previews get whatever is there so far. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Reads a text field; empty and missing are the same to an editor. */
export function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? text.trim() : ''
}

/** `array::unique()`: single values once each, null among them, which groq-js keeps every time. Lists and objects stay. */
export function uniqueValues(list: unknown): readonly unknown[] | null {
  if (!Array.isArray(list)) return null
  const seen = new Set<unknown>()
  return list.filter((value: unknown) => {
    const isCompound = typeof value === 'object' && value !== null
    if (isCompound) return true
    if (seen.has(value ?? null)) return false
    seen.add(value ?? null)
    return true
  })
}

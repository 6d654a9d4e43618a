/** Remembers texts for a while; when there are too many, the oldest are forgotten. */
export interface RecentTexts {
  has(text: string): boolean
  add(text: string): void
  delete(text: string): void
}

export function createRecentTexts({
  most,
  lifetime,
}: {
  readonly most: number
  readonly lifetime: number
}): RecentTexts {
  const ends = new Map<string, number>()
  return {
    has: (text) => (ends.get(text) ?? 0) > performance.now(),
    add(text) {
      ends.delete(text)
      ends.set(text, performance.now() + lifetime)
      if (ends.size > most) ends.delete(ends.keys().next().value ?? '')
    },
    delete(text) {
      ends.delete(text)
    },
  }
}

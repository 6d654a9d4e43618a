const names: Readonly<Record<string, string>> = { en: 'English', fr: 'French', ar: 'Arabic' }

/** A language as editors call it: “the French translation”. */
export function languageName(code: string): string {
  return names[code] ?? (code === '' ? 'new' : `“${code}”`)
}

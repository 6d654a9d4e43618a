/** The languages that a story can be written in, by their codes (BCP 47). */
export const languages = [
  { value: 'en', title: 'English' },
  { value: 'ar', title: 'Arabic' },
  { value: 'nl', title: 'Dutch' },
  { value: 'fr', title: 'French' },
  { value: 'de', title: 'German' },
  { value: 'ko', title: 'Korean' },
  { value: 'fa', title: 'Persian' },
  { value: 'pt', title: 'Portuguese' },
  { value: 'es', title: 'Spanish' },
] as const

export type Language = (typeof languages)[number]['value']

/** Who made a redirect. */
export const redirectOrigins = [
  { value: 'slugChange', title: 'A changed address: made by itself' },
  { value: 'import', title: 'The import' },
  { value: 'editor', title: 'An editor' },
] as const

export type RedirectOrigin = (typeof redirectOrigins)[number]['value']

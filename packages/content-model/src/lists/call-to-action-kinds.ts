/** What a call can ask of a reader. `needsUrl`: the reader does it on another page, so the call must lead there. */
export const callToActionKinds = [
  { value: 'give', title: 'Give', needsUrl: true },
  { value: 'pray', title: 'Pray', needsUrl: false },
  { value: 'write', title: 'Write', needsUrl: true },
  { value: 'share', title: 'Share', needsUrl: false },
  { value: 'sign', title: 'Sign', needsUrl: true },
  { value: 'learn', title: 'Learn', needsUrl: true },
] as const

export type CallToActionKind = (typeof callToActionKinds)[number]['value']

/** The kind with this value, or null when nothing (or something unknown) is chosen yet. */
export function findCallToActionKind(value: unknown): (typeof callToActionKinds)[number] | null {
  return callToActionKinds.find((kind) => kind.value === value) ?? null
}

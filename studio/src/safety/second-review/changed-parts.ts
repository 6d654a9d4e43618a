import { fingerprintOf, harmlessFields } from '@vigil/safeguarding/fingerprint'

type Story = Readonly<Record<string, unknown>>

/** The names of the fields whose change makes a sign-off void, of those that differ between two states of a story. */
export function changedParts(before: Story, after: Story): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter(
    (name) =>
      !name.startsWith('_') &&
      !harmlessFields.has(name) &&
      fingerprintOf({ [name]: before[name] }) !== fingerprintOf({ [name]: after[name] }),
  )
}

/** What a key can do. */
export type ShortcutAction = 'next' | 'previous' | 'approve' | 'reject' | 'merge' | 'redact' | 'undo' | 'help'

interface Shortcut {
  readonly key: string
  readonly action: ShortcutAction
  readonly label: string
}

/** The keys, as the help lists them. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'j', action: 'next', label: 'Next message' },
  { key: 'k', action: 'previous', label: 'Previous message' },
  { key: 'a', action: 'approve', label: 'Approve' },
  { key: 'r', action: 'reject', label: 'Reject with a reason' },
  { key: 'm', action: 'merge', label: 'Merge duplicates' },
  { key: 'e', action: 'redact', label: 'Redact' },
  { key: 'u', action: 'undo', label: 'Take the last decision back' },
  { key: '?', action: 'help', label: 'Show or hide these keys' },
]

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly target: EventTarget | null
}

/**
 * What a pressed key asks for. Nothing while somebody types or chooses from a list, and nothing that belongs to the
 * browser. Keys with a letter or sign can be turned off; arrows work on the list of messages alone.
 */
export function actionOfKey(
  { key, ctrlKey, altKey, metaKey, target }: PressedKey,
  { hasSingleKeys }: { readonly hasSingleKeys: boolean },
): ShortcutAction | null {
  if (ctrlKey || altKey || metaKey || isTypedInto(target)) return null
  if (isMessage(target)) {
    if (key === 'ArrowDown') return 'next'
    if (key === 'ArrowUp') return 'previous'
  }
  if (!hasSingleKeys) return null
  return shortcuts.find((shortcut) => shortcut.key === key.toLowerCase())?.action ?? null
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}

function isMessage(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-message-id]')
}

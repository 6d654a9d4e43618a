import { z } from 'zod'
import { listOf } from '../result-schema.ts'

/**
 * The names in a story that are not the people's own. They are taken out of every answer once its texts are marked, so
 * that a name that no text mentions reaches no page.
 */
export const changedNamesFragment = /* groq */ `"changedNames": people[isPseudonym == true].name`

export const changedNamesResult = listOf(z.string())

/** Marks names from text to text, each only where it stands first. */
export interface NameMarker {
  /** The text with an asterisk behind each name that was not met before. */
  mark(text: string): string
  mark(text: string | null): string | null
  /** Whether any name was met so far. */
  hasMarked(): boolean
}

/** @param names as editors wrote them; what starts small is a description (“the doctor”), not a name that was changed */
export function createNameMarker(names: readonly string[]): NameMarker {
  const waiting = new Set(names.map((name) => name.replace(invisible, '').trim()).filter(isName))
  // Long names first: “Anna” is not looked for within “Anna Birch”.
  const inOrder = [...waiting].sort((a, b) => b.length - a.length)
  let hasMarked = false

  function mark(text: string): string
  function mark(text: string | null): string | null
  function mark(text: string | null): string | null {
    if (text === null) return null
    let marked = text
    for (const name of inOrder) {
      const pattern = toPattern(name)
      if (!waiting.has(name) || !pattern.test(marked)) continue
      marked = marked.replace(pattern, '$&*')
      hasMarked = true
      for (const other of inOrder) if (name.includes(other)) waiting.delete(other)
    }
    return marked
  }

  return { mark, hasMarked: () => hasMarked }
}

// Previews hide where a text comes from in letters that take no room.
const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff]/g

function isName(name: string): boolean {
  return name !== '' && !/^\p{Ll}/u.test(name)
}

// A name that already has an asterisk was marked by its author.
function toPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}*])`, 'u')
}

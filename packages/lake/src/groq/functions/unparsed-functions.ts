import type { FuncCallNode } from 'groq-js'

/** Functions that groq-js does not know by name, so that its parser refuses them. */
export const unparsedNames: readonly string[] = ['global::geo', 'sanity::partOfVariant']

/** A function that groq-js parses, whatever its arguments are. */
const carrier = 'user::attributes'

// Texts and comments are met first, so that nothing inside of them is taken for a call. NB: names are named, and begin
// where no name goes on: `\w+` from every letter of a long word would take the square of its length.
const tokens =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|(?<![\w:])((?:global::)?geo|sanity::partOfVariant)(\s*\(\s*)(\)?)/g

/** The query with calls of such functions in a form that groq-js can parse: `user::attributes("global::geo", x)`. */
export function carryUnparsedFunctions(query: string): string {
  return query.replaceAll(tokens, (token, name?: string, opening = '', closing = '') => {
    if (name === undefined) return token
    const fullName = name.includes('::') ? name : `global::${name}`
    if (!unparsedNames.includes(fullName)) return token
    return `${carrier}${opening}"${fullName}"${closing === '' ? ', ' : closing}`
  })
}

/** The name of the function that a call stands for, when it was made by `carryUnparsedFunctions`. */
export function nameOfUnparsed({ namespace, name, args }: FuncCallNode): string | null {
  const [first] = args
  const isCarrier = `${namespace}::${name}` === carrier && first?.type === 'Value'
  return isCarrier && typeof first.value === 'string' && unparsedNames.includes(first.value) ? first.value : null
}

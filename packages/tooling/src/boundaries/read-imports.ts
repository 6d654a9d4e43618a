import { parseSync } from '@swc/core'

export interface ImportLine {
  readonly specifier: string
  /** `import type` and `export type` vanish when types are stripped. */
  readonly isTypeOnly: boolean
}

/**
 * Every module that a source text names: import, export from, dynamic import of a literal, and require.
 *
 * @param source text of a TypeScript or JavaScript module
 * @param isJsx whether it may hold JSX
 * @throws when the text is not a module that swc can parse
 */
export function readImports(source: string, isJsx: boolean): ImportLine[] {
  const found: ImportLine[] = []
  visit(parseSync(source, { syntax: 'typescript', tsx: isJsx, target: 'es2024' }), found)
  return found
}

function visit(node: unknown, found: ImportLine[]): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found)
    return
  }
  if (!isNode(node)) return
  const specifier = specifierOf(node)
  if (specifier !== undefined) found.push({ specifier, isTypeOnly: node.typeOnly === true })
  for (const value of Object.values(node)) visit(value, found)
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return stringOf(node.source)
    case 'CallExpression': {
      const callee = node.callee
      const isImport =
        isNode(callee) && (callee.type === 'Import' || (callee.type === 'Identifier' && callee.value === 'require'))
      const first = Array.isArray(node.arguments) ? node.arguments[0] : undefined
      return isImport && isRecord(first) ? stringOf(first.expression) : undefined
    }
    default:
      return undefined
  }
}

function stringOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'StringLiteral' && typeof node.value === 'string' ? node.value : undefined
}

type SyntaxNode = Record<string, unknown> & { type: string }

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNode(value: unknown): value is SyntaxNode {
  return isRecord(value) && (typeof value.type === 'string' || 'expression' in value || 'body' in value)
}

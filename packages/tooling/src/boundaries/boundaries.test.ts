import { repositoryFolder } from '../repository.ts'
import { explainViolation, findViolations } from './find-violations.ts'
import type { ImportRule } from './import-rules.ts'
import { readImports } from './read-imports.ts'

test('every import of the repository stays inside its room', () => {
  expect(findViolations(repositoryFolder)).toEqual([])
})

describe('readImports', () => {
  it('finds imports, types, re-exports, dynamic imports and require', () => {
    const source = `
      import { a } from 'one'
      import type { B } from './two.ts'
      export { c } from '@x/three/four'
      export * from 'five'
      const six = await import('six')
      const seven = require('seven')`
    expect(readImports(source, false).map(({ specifier }) => specifier)).toEqual([
      'one',
      './two.ts',
      '@x/three/four',
      'five',
      'six',
      'seven',
    ])
  })

  it('does not take a string for an import', () => {
    expect(readImports(`const text = "import x from 'y'"`, false)).toEqual([])
  })
})

describe('explainViolation', () => {
  const rule: ImportRule = { folder: 'packages/lake', mayImport: [], never: ['react'] }
  const ask = (file: string, specifier: string, declared: string[] = []) =>
    explainViolation({ file, rule, line: { specifier, isTypeOnly: false }, declared: new Set(declared) })

  it.each([
    ['a forbidden package', 'packages/lake/src/http/a.ts', 'react', ['react'], /never imports "react"/],
    ['another workspace', 'packages/lake/src/http/a.ts', '@vigil/ui/x', ['@vigil/ui'], /may not import "@vigil\/ui"/],
    ['an undeclared package', 'packages/lake/src/http/a.ts', 'left-pad', [], /does not declare/],
    ['node in the pure core', 'packages/lake/src/core/a.ts', 'node:fs', [], /core is pure/],
    [
      'a layer to its right',
      'packages/lake/src/groq/a.ts',
      '../http/b.ts',
      [],
      /layer "groq" may not import layer "http"/,
    ],
    ['a way out of the workspace', 'packages/lake/src/a.ts', '../../ui/src/b.ts', [], /reaches out/],
  ])('refuses %s', (_what, file, specifier, declared, message) => {
    expect(ask(file, specifier, declared)).toMatch(message)
  })

  it.each([
    ['a layer to its left', 'packages/lake/src/http/a.ts', '../core/b.ts'],
    ['the shared interfaces', 'packages/lake/src/groq/a.ts', '../lake/lake.ts'],
    ['node outside the core', 'packages/lake/src/storage/a.ts', 'node:fs'],
  ])('allows %s', (_what, file, specifier) => {
    expect(ask(file, specifier)).toBeNull()
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fieldOf } from './field-of.ts'
import { schemaTypes } from './schema-types.ts'
import { listDeclarations } from './testing/list-declarations.ts'
import { readRules } from './testing/read-rules.ts'
import { findSchemaProblems } from './testing/compile-schema.ts'
import { publishSafetyRules } from './validation/publish-safety-rules.ts'

const declarations = listDeclarations(schemaTypes)

test('the schema compiler finds no problem in the types', () => {
  expect(findSchemaProblems()).toEqual([])
})

test('every file of a type is in the list of types', () => {
  const entries = ['documents', 'sections', 'objects', 'blocks', 'translations'].flatMap((folder) =>
    readdirSync(join(__dirname, folder), { withFileTypes: true }),
  )
  const typeFiles = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.')).map(({ name }) => name)
  expect(schemaTypes.map(({ name }) => toFileName(name)).sort()).toEqual(typeFiles.sort())
})

test('every field of every type has a description that is a sentence', () => {
  const fields = declarations.filter(({ what }) => what === 'field')
  expect(fields.length).toBeGreaterThan(50)
  expect(fields.filter(({ description }) => !isSentence(description)).map(({ path }) => path)).toEqual([])
})

test('every rule says what to do in a sentence of its own', () => {
  const rules = declarations.flatMap(({ path, validation }) =>
    readRules(validation).map((rule) => ({ ...rule, path: `${path}: ${rule.names.join('.')}` })),
  )
  expect(rules.length).toBeGreaterThan(30)
  const withoutSentence = rules.filter(({ names, sentence }) => !names.includes('custom') && !isSentence(sentence))
  expect(withoutSentence.map(({ path }) => path)).toEqual([])
})

test('every type that is not a document is used by one', () => {
  const used = new Set<string>()
  const visit = (name: string) => {
    if (used.has(name)) return
    used.add(name)
    const prefixes = [`${name}.`, `${name}[]`]
    for (const { path, type } of declarations)
      if (prefixes.some((prefix) => path.startsWith(prefix))) visit(String(type))
  }
  for (const { name, type } of schemaTypes) if (type === 'document') visit(name)
  expect(schemaTypes.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([])
})

test('every document type has a preview with words of its own, and all but the only ones of their kind have orderings', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document')
  const isSingle = ({ name }: { name: string }) => name === 'homePage' || name === 'siteSettings'
  expect(documents.filter((type) => fieldOf(type, 'preview') === undefined)).toEqual([])
  const unordered = documents.filter((type) => !('orderings' in type && Array.isArray(type.orderings)))
  expect(unordered.map(({ name }) => name)).toEqual(documents.filter(isSingle).map(({ name }) => name))
})

test('every document type is checked for safety', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document')
  const unguarded = documents.filter(({ validation }) => validation !== publishSafetyRules)
  expect(documents).toHaveLength(11)
  expect(unguarded).toEqual([])
})

function isSentence(text: unknown): boolean {
  return typeof text === 'string' && /^[A-Z].{15,}[.!?”]$/s.test(text)
}

function toFileName(typeName: string): string {
  return `${typeName.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.ts`
}

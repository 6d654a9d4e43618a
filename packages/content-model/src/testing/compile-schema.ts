import { Schema as SchemaCompiler } from '@sanity/schema'
import { builtinTypes, groupProblems, validateSchema } from '@sanity/schema/_internal'
import type { Schema } from '@sanity/types'
import { inferFromSchema } from '@sanity/validation/_internal'
import { schemaTypes } from '../schema-types.ts'

/** Everything the schema compiler finds wrong with the types, as the Studio would show it at its start. */
export function findSchemaProblems(): readonly unknown[] {
  return groupProblems(validateSchema(schemaTypes).getTypes())
}

/** The schema as the Studio compiles it: the built-in types below, ours on top, validation rules worked out. */
export function compileSchema(): Schema {
  const builtin = compile({ name: 'studio', types: builtinTypes })
  return compile({ name: 'vigil', types: schemaTypes, parent: builtin })
}

function compile(definition: Parameters<typeof SchemaCompiler.compile>[0]): Schema {
  // The compiler's own type differs from this one only in saying that `parent` may be set to undefined.
  return inferFromSchema(SchemaCompiler.compile(definition) as Schema)
}

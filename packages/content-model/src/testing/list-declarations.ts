import { fieldOf } from '../field-of.ts'

/** A type, a field or an array member, as it was declared. */
export interface Declaration {
  readonly what: 'type' | 'field' | 'member'
  /** Where it stands: `story.body`, `body[].block`. */
  readonly path: string
  /** The name of the type it is made of. */
  readonly type: unknown
  readonly description: unknown
  readonly validation: unknown
}

/** Everything that these types declare, nested objects, array members and link marks included. */
export function listDeclarations(types: readonly unknown[]): Declaration[] {
  return types.flatMap((type) => declarationsOf('type', type, nameOf(type)))
}

function declarationsOf(what: Declaration['what'], value: unknown, path: string): Declaration[] {
  return [
    {
      what,
      path,
      type: fieldOf(value, 'type'),
      description: fieldOf(value, 'description'),
      validation: fieldOf(value, 'validation'),
    },
    ...listAt(value, 'fields').flatMap((field) => declarationsOf('field', field, `${path}.${nameOf(field)}`)),
    ...listAt(value, 'of').flatMap((member) => declarationsOf('member', member, `${path}[].${nameOf(member)}`)),
    ...listAt(fieldOf(value, 'marks'), 'annotations').flatMap((mark) =>
      declarationsOf('member', mark, `${path}.marks.${nameOf(mark)}`),
    ),
  ]
}

function nameOf(value: unknown): string {
  return String(fieldOf(value, 'name') ?? fieldOf(value, 'type'))
}

function listAt(value: unknown, name: string): unknown[] {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : []
}

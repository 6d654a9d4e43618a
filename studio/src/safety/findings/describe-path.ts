import type { Path, PathSegment, SchemaType } from 'sanity'

/**
 * Where a path leads, in the words of the form: “Text › Image 3 › Alternative text”. Empty for the document as a whole.
 *
 * @param value the document, to find out which of an array's elements is meant
 */
export function describePath(type: SchemaType | undefined, value: unknown, path: Path): string {
  const titles: string[] = []
  let at: Place = { type, value }
  for (const segment of path) {
    // What is inside a paragraph is no field of the form; the paragraph is where the editor goes.
    if (at.type?.name === 'block') break
    at = step(at, segment, titles)
  }
  return titles.join(' › ')
}

interface Place {
  readonly type: SchemaType | undefined
  readonly value: unknown
}

function step({ type, value }: Place, segment: PathSegment, titles: string[]): Place {
  if (typeof segment === 'string') {
    const field = fieldsOf(type).find(({ name }) => name === segment)
    if (field !== undefined) titles.push(field.type.title ?? segment)
    return { type: field?.type, value: isRecord(value) ? value[segment] : undefined }
  }
  const items = Array.isArray(value) ? value : []
  const index = indexOf(items, segment)
  const item: unknown = items[index]
  const members = membersOf(type)
  const member = members.find(({ name }) => isRecord(item) && item._type === name) ?? members[0]
  if (type !== undefined && index >= 0) titles.push(`${nameOfItem(member)} ${index + 1}`)
  return { type: member, value: item }
}

function nameOfItem(member: SchemaType | undefined): string {
  if (member === undefined) return 'Item'
  if (member.name === 'block') return 'Paragraph'
  if (member.name === 'reference') return 'Link'
  return member.title ?? 'Item'
}

function indexOf(items: readonly unknown[], segment: Exclude<PathSegment, string>): number {
  if (typeof segment === 'number') return segment
  if ('_key' in segment) return items.findIndex((item) => isRecord(item) && item._key === segment._key)
  return Number(segment[0])
}

interface FieldOfType {
  readonly name: string
  readonly type: SchemaType
}

function fieldsOf(type: SchemaType | undefined): readonly FieldOfType[] {
  return type !== undefined && 'fields' in type && Array.isArray(type.fields) ? type.fields : []
}

function membersOf(type: SchemaType | undefined): readonly SchemaType[] {
  return type !== undefined && 'of' in type && Array.isArray(type.of) ? type.of : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

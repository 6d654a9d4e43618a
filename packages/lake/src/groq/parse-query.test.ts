import { LakeError } from '../core/errors.ts'
import { parseQuery } from './parse-query.ts'

function errorOf(query: string): LakeError {
  try {
    parseQuery(query)
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
  throw new Error(`"${query}" was read without an error.`)
}

describe('parseQuery', () => {
  it('says where a query is wrong', () => {
    const query = '*[_type == "story"'
    expect(errorOf(query)).toMatchObject({ kind: 'queryParse', details: { query, start: 17, end: 18 } })
    expect(errorOf('*[a ==== 1]').details).toMatchObject({ start: 5, end: 6 })
  })

  it.each([
    ['an unknown function', '*[nobody(1)]', 'Undefined function: nobody'],
    ['an unknown namespace', 'no::body(1)', 'Undefined namespace: no'],
    ['nothing at all', '', ''],
    ['brackets without end', '('.repeat(50_000), 'nested too deeply'],
    ['a word of wildcards', `*[title match "${'a*'.repeat(9)}"]`, 'wildcards'],
  ])('refuses %s as a mistake of the query', (_, query, message) => {
    const error = errorOf(query)
    expect(error).toMatchObject({ kind: 'queryParse', details: { query, start: 0 } })
    expect(error.message).toContain(message)
  })

  it('refuses a query of absurd length', () => {
    expect(errorOf(`*[_id == "${'a'.repeat(200_000)}"]`).kind).toBe('tooLarge')
  })

  it('reads a query again only when its parameters are others', () => {
    const first = parseQuery('*[_id == $id]', { id: 'a' })
    expect(parseQuery('*[_id == $id]', { id: 'a' })).toBe(first)
    expect(parseQuery('*[_id == $id]', { id: 'b' })).not.toBe(first)
  })
})

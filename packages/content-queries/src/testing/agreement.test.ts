import { agree } from './agreement.ts'

// Types alone: what is expected not to compile would be an error if it did.
test('what agrees compiles, and what does not says where', () => {
  agree<{ a: string | null; b: number[] | null }, { a?: string | null; b?: (number | null)[] | null }>('agree')
  agree<{ kind: 'give' | 'pray' | null }, { kind: 'give' | 'pray' }>('agree')
  agree<{ day: string | null; translation: { day: string } | null; _key: string }, { day?: string | null }>('agree')
  agree<
    ({ _type: 'a'; x: string } | { _type: 'b'; y: number })[],
    ({ _type: 'a'; x: string } | { _type: 'b'; y: number })[]
  >('agree')

  agree<{ a: string }, { a: string; b?: string | null }>('.b is read and not answered')
  agree<{ a: string; secret: string }, { a: string }>('.secret is answered and not read')
  agree<{ list: { a: string }[] }, { list: { a: number }[] }>('.list[].a is of another kind in the answer')
  agree<{ kind: 'give' }, { kind: 'pray' }>('.kind is of another kind in the answer')
  agree<{ list: string }, { list: string[] }>('.list is no list in the answer')
  agree<({ _type: 'a'; x: string } | { _type: 'b'; y: number })[], { _type: 'b'; y: string }[]>(
    '[].y is of another kind in the answer',
  )
  // @ts-expect-error a field that nobody reads
  agree<{ a: string; b: string }, { a: string }>('agree')
})

import { toCsvLine } from './csv.ts'

it.each([
  [['a', 'b'], 'a,b\r\n'],
  [[''], '\r\n'],
  [['a,b'], '"a,b"\r\n'],
  [['say "peace"'], '"say ""peace"""\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['two\r\nlines'], '"two\r\nlines"\r\n'],
])('writes %j', (fields, line) => {
  expect(toCsvLine(fields)).toBe(line)
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1+1', '＋1', '＠x', '\u200b=1', '\ttext'])(
  'makes text of "%s", which a spreadsheet would run',
  (value) => {
    expect(toCsvLine([value])).toBe(`'${value}\r\n`)
  },
)

it('covers a formula before it quotes it', () => {
  expect(toCsvLine(['=HYPERLINK("https://example.org","x")'])).toBe(`"'=HYPERLINK(""https://example.org"",""x"")"\r\n`)
})

it.each(['1 - 2', 'a=b', '2026-11-20', 'me@home', "'quoted'"])('leaves "%s" as it is', (value) => {
  expect(toCsvLine([value])).toBe(`${value}\r\n`)
})

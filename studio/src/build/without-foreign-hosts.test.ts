import { removeForeignFonts, removeForeignScripts } from './without-foreign-hosts.ts'

test('scripts of other hosts leave the page, our own stay', () => {
  const page = `<head><script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>
<script src="//elsewhere.example/a.js"></script><script src="/studio/static/a.js" type="module"></script><script>1</script></head>`
  expect(removeForeignScripts(page)).toBe(
    '<head><script src="/studio/static/a.js" type="module"></script><script>1</script></head>',
  )
})

test('typefaces of other hosts leave the stylesheet, our own stay', () => {
  const own = '@font-face { font-family: Inter; src: url("./inter.woff2") format("woff2"); }'
  const foreign = '@font-face{font-family:Inter;src:url(https://elsewhere.example/i.woff2)format("woff2")}'
  expect(removeForeignFonts(`a { color: red; }${foreign}${own}`)).toBe(`a { color: red; }${own}`)
})

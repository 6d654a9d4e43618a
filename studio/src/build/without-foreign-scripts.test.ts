import { removeForeignScripts } from './without-foreign-scripts.ts'

test('scripts of other hosts leave the page, our own stay', () => {
  const page = `<head><script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>
<script src="//elsewhere.example/a.js"></script><script src="/studio/static/a.js" type="module"></script><script>1</script></head>`
  expect(removeForeignScripts(page)).toBe(
    '<head><script src="/studio/static/a.js" type="module"></script><script>1</script></head>',
  )
})

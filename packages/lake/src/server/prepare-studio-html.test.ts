import { prepareStudioHtml } from './prepare-studio-html.ts'

const built = `<!DOCTYPE html><html><head>
<link rel="icon" href="/studio/static/favicon.ico"/>
<link rel="preconnect" href="https://fonts.example.com"/>
<script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>
<script>window.inline = 1</script>
</head><body><div id="sanity"></div>
<script type="module" src="/studio/static/sanity-abc12345.js"></script>
<script src='//cdn.example.com/x.js'></script></body></html>`

describe('the Studio page', () => {
  const { html, scriptHashes } = prepareStudioHtml(built)

  it('loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/sanity-cdn|example\.com/)
    expect(html).toContain('/studio/static/sanity-abc12345.js')
    expect(html).toContain('favicon.ico')
  })

  it('runs the stream transport before any other script', () => {
    expect(html.indexOf('<script src="/studio-transport.js">')).toBe(html.indexOf('<script'))
  })

  it('says where the website is, when that is known', () => {
    expect(prepareStudioHtml(built, 'http://localhost:4000/').html).toContain(
      '<meta name="vigil-site-origin" content="http://localhost:4000">',
    )
    expect(html).not.toContain('vigil-site-origin')
  })

  it('has a hash for each inline script', () => {
    expect(scriptHashes).toEqual([expect.stringMatching(/^sha256-.{44}$/)])
  })
})

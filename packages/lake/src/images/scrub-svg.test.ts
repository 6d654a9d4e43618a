import sharp from 'sharp'
import { createImageWithSecrets } from './image-test-kit.ts'
import { scrubImage } from './scrub-image.ts'

const svg = (inner: string, attributes = 'width="20" height="10"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`,
  )
const scrubbed = async (inner: string, attributes?: string) =>
  Buffer.from((await scrubImage(svg(inner, attributes))).bytes).toString()

describe('a drawing', () => {
  it('keeps what draws', async () => {
    const inner =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"></stop></linearGradient><style>.a{fill:url(#g)}</style></defs>' +
      '<g transform="scale(2)"><path class="a" d="M0 0h5v5z" style="stroke: red"></path><use xlink:href="#g"></use><text x="1">A &amp; B</text></g>'
    expect(await scrubbed(inner)).toContain(inner)
  })

  it('has the size that it names, or that its view box has', async () => {
    expect(await scrubImage(svg(''))).toMatchObject({ format: 'svg', width: 20, height: 10 })
    expect(await scrubImage(svg('', 'viewBox="0 0 30 40"'))).toMatchObject({ width: 30, height: 40 })
  })

  it('is still a drawing that can be shown', async () => {
    const { bytes } = await scrubImage(svg('<rect width="20" height="10" fill="#00ff00"/>'))
    const pixels = await sharp(bytes).removeAlpha().raw().toBuffer()
    expect([...pixels.subarray(0, 3)]).toEqual([0, 255, 0])
  })

  it.each([
    ['a comment', '<!-- secret -->'],
    ['a title', '<title>secret</title><desc>secret</desc>'],
    ['metadata', '<metadata><rdf:RDF xmlns:rdf="r" xmlns:dc="d"><dc:source>secret</dc:source></rdf:RDF></metadata>'],
    ['notes of a drawing program', '<s:namedview xmlns:s="http://sodipodi.sourceforge.net" s:docname="secret"/>'],
    ['attributes of a drawing program', '<g xmlns:i="http://www.inkscape.org" i:export-filename="/home/secret"/>'],
    ['names of layers', '<g data-name="secret" aria-label="secret"/>'],
    ['a note for programs', '<?author secret?>'],
    ['an element that nobody knows', '<secretElement>secret</secretElement>'],
  ])('loses %s', async (_, inner) => {
    expect(await scrubbed(inner)).not.toMatch(/secret/i)
  })

  it('has its photographs scrubbed as well', async () => {
    const { picture, secret } = await createImageWithSecrets()
    const inner = `<image width="9" height="9" xlink:href="data:image/jpeg;base64,${picture.toString('base64')}"/>`
    const written = await scrubbed(inner)
    const [, base64 = ''] = /base64,([^"]+)/.exec(written) ?? []
    const inside = Buffer.from(base64, 'base64')
    expect(await sharp(inside).metadata()).toMatchObject({ format: 'jpeg' })
    expect(inside.toString('latin1')).not.toContain(secret)
  })

  const external = 'https://evil.example.org/x'
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script by another prefix', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a script in what is left out', '<metadata><script>alert(1)</script></metadata>'],
    ['a handler', '<rect onload="alert(1)"/>'],
    ['a page', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ['HTML', '<html:iframe xmlns:html="http://www.w3.org/1999/xhtml"/>'],
    ['a link', '<a href="#x"><rect/></a>'],
    ['a link that runs', '<use href="javascript:alert(1)"/>'],
    ['a picture from elsewhere', `<image href="${external}"/>`],
    ['a drawing inside an address', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a part from elsewhere', `<use xlink:href="${external}#a"/>`],
    ['a style from elsewhere', `<style>@import "${external}"</style>`],
    ['a background from elsewhere', `<rect style="fill: url( '${external}')"/>`],
    ['a filter from elsewhere', `<rect filter="url(${external}#a)"/>`],
    ['an escaped word in a style', '<style>@\\69mport "x"</style>'],
    ['a font', `<style>@font-face { src: url(${external}) }</style>`],
    ['a link that changes', `<use href="#a"><set attributeName="xlink:href" to="${external}"/></use>`],
    ['a picture that is none', '<image href="data:image/png;base64,AAAA"/>'],
  ])('is refused with %s', async (_, inner) => {
    await expect(scrubImage(svg(inner))).rejects.toMatchObject({ kind: 'assetRefused' })
  })

  const whole = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">&a;</svg>'
  it.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${whole}`],
    ['entities from a file', `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${whole}`],
    ['a style sheet from elsewhere', `<?xml-stylesheet href="${external}"?><svg xmlns="http://www.w3.org/2000/svg"/>`],
    ['another root', '<svg xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['an end that is missing', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['too many levels', `<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(500)}${'</g>'.repeat(500)}</svg>`],
    ['no size that can be drawn', '<svg xmlns="http://www.w3.org/2000/svg" width="1000000" height="1000000"/>'],
    ['another encoding', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><text>\xff</text></svg>`, 'latin1')],
  ])('is refused with %s', async (_, bytes) => {
    await expect(scrubImage(Buffer.from(bytes))).rejects.toMatchObject({ kind: 'assetRefused' })
  })
})

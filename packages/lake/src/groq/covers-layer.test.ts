import { coversLayer } from './covers-layer.ts'

it.each([
  ['_id in path("**")', '', true],
  ['_id in path("**")', 'drafts', true],
  ['(_id in path("*"))', '', true],
  ['_id in path("*")', 'drafts', false],
  ['_id in path("*")', '.', false],
  ['true', 'drafts', true],
  ['_id in path("a.**")', '', false],
  ['_type == "story"', '', false],
  ['_id in path("**") && _type == "story"', '', false],
  ['_type in path("**")', '', false],
])('%s covers the layer "%s": %s', (filter, layer, expected) => expect(coversLayer(filter, layer)).toBe(expected))

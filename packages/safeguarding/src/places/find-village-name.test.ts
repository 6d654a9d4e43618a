import { findVillageName } from './find-village-name.ts'

it.each([
  ['They fled the village of Qaraqosh at night.', 'village of Qaraqosh'],
  ['in the Village of Nag Hammadi', 'Village of Nag Hammadi'],
  ['He grew up in Bokkos village.', 'in Bokkos village'],
  ['Men attacked the Zangam village at dawn.', 'attacked the Zangam village'],
  ['near Umm al-Tiran village', 'near Umm al-Tiran village'],
  ['a hamlet called Rim', 'hamlet called Rim'],
  ['a town named “Maaloula”', 'town named "Maaloula'],
  ['a small town known as Saidnaya', 'town known as Saidnaya'],
  ['from the town of Bartella', 'town of Bartella'],
  ['in Kwal Settlement', 'in Kwal Settlement'],
  ['the neighbourhood of Jaramana', 'neighbourhood of Jaramana'],
  ['dans le village de Maaloula', 'village de Maaloula'],
  ['en la aldea de Cajicá', 'aldea de Cajicá'],
  ['na aldeia de Nampula', 'aldeia de Nampula'],
  ['di Desa Tobelo', 'Desa Tobelo'],
  ['in einem Dorf namens Kessab', 'Dorf namens Kessab'],
  ['Hacıköy köyünde', 'Hacıköy köyünde'],
])('finds the place in "%s"', (text, found) => {
  expect(findVillageName(text)).toBe(found)
})

it.each([
  'Village life is quiet here.',
  'The Village',
  'The Village Where Nobody Slept',
  'A Village of Hope',
  'a village of believers',
  'the village of God’s people',
  'In a Village of Christians',
  'He came from a Christian village.',
  'She came from an Egyptian village in the south.',
  'They left for Fulani villages.',
  'Nigerian villages were burned.',
  'in Northern villages and in New towns',
  'in every Lebanese village',
  'People in the village know him.',
  'From village to village they went.',
  'At Sunday village prayers',
  'the town of her birth',
  'In Our Village nobody locks a door.',
  'He went to Town Hall.',
  'in Cape Town',
  'at Kaduna Town Hall',
  'A settlement was reached in Geneva.',
  'The Global Village',
  'Our neighbourhood in London was kind.',
  'in the Olympic Village',
  'ein Dorf in Syrien',
  'le village de son père',
])('sees none in "%s"', (text) => {
  expect(findVillageName(text)).toBeNull()
})

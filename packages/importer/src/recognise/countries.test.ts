import { findCountries, nameOfCountry } from './countries.ts'

it.each([
  ['A prisoner in North Korea', ['KP']],
  ['North Korean and South Korean families', ['KP', 'KR']],
  ['our Nigerian brothers and sisters', ['NG']],
  ['Niger, Nigeria, Nigerien and Nigerian', ['NE', 'NG']],
  ['including Syria, Iraq, Jordan and Egypt', ['SY', 'IQ', 'JO', 'EG']],
  ['Syrians and Iraqis', ['SY', 'IQ']],
  ['South Sudan is not Sudan', ['SS', 'SD']],
  ['Sudanese', ['SD']],
  ['Papua New Guinea', ['PG']],
  ['the Democratic Republic of the Congo', ['CD']],
  ['the DR Congo', ['CD']],
  ["Côte d’Ivoire and Cote d'Ivoire", ['CI']],
  ['Burma, now Myanmar, and Burmese refugees', ['MM']],
  ['Türkiye or Turkey', ['TR']],
  ['the United States of America and Americans', ['US']],
  ['Laos, Vietnam', ['LA', 'VN']],
])('"%s" names %j', (text, codes) => {
  expect([...findCountries(text).keys()]).toEqual(codes)
})

it.each([
  'They polish shoes and roast a turkey.',
  'A Romanesque church in the Omaniac style, by Indiana Jones',
  'They crossed the River Jordan, and the Jordan River once more.',
  'Across the Indian Ocean',
  'Latin American poets',
  'TELL US MORE',
  'Their Reunion was short.',
  'the Central African coast',
])('"%s" names no country', (text) => {
  expect([...findCountries(text).keys()]).toEqual([])
})

it('counts how often each is named', () => {
  expect(findCountries('Egypt, Egyptians, Egypt and Iran')).toEqual(
    new Map([
      ['EG', 3],
      ['IR', 1],
    ]),
  )
})

it.each([
  ['KP', 'North Korea'],
  ['SY', 'Syria'],
  ['RU', 'Russia'],
  ['LA', 'Laos'],
])('%s is called %s', (code, name) => {
  expect(nameOfCountry(code)).toBe(name)
})

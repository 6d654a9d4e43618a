/** Where readers find a link that leads away at once. */
export const quickExitChoices = [
  { value: 'everywhere', title: 'On every page' },
  { value: 'chosenCountries', title: 'On pages about the countries that ask for it' },
  { value: 'never', title: 'Nowhere' },
] as const

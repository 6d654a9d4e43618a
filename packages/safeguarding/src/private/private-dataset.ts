/** How the names of datasets with private records end. */
export const privateSuffix = '-private'

/** The dataset that holds the private records of this one: consent, sign-offs, denied names, identities, messages. */
export function toPrivateDataset(dataset: string): string {
  return `${dataset}${privateSuffix}`
}

/** Whether this dataset holds private records. */
export function isPrivateDataset(dataset: string): boolean {
  return dataset.endsWith(privateSuffix)
}

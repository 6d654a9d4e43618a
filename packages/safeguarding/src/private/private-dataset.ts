const suffix = '-private'

/** The dataset that holds the private records of this one: consent, sign-offs, denied names, identities, messages. */
export function toPrivateDataset(dataset: string): string {
  return `${dataset}${suffix}`
}

/** Whether this dataset holds private records. */
export function isPrivateDataset(dataset: string): boolean {
  return dataset.endsWith(suffix)
}

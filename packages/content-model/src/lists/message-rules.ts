/** What senders may say about themselves with a message. Never a full name or an address. */
export const messageFields = [
  { value: 'firstName', title: 'First name' },
  { value: 'age', title: 'Age' },
  { value: 'profession', title: 'Profession' },
  { value: 'country', title: 'Country' },
] as const

export type MessageField = (typeof messageFields)[number]['value']

/** What a message must not hold, because it could harm those who receive it. */
export const messageBans = [
  { value: 'links', title: 'Links' },
  { value: 'contactDetails', title: 'Addresses, e-mail, telephone numbers, accounts' },
  { value: 'surnames', title: 'Surnames' },
  { value: 'charityName', title: 'The name of the organisation' },
  { value: 'politics', title: 'Politics and governments' },
  { value: 'religionCriticism', title: 'Criticism of any religion' },
  { value: 'offersOfHelp', title: 'Offers of help or of a visit' },
  { value: 'money', title: 'Money' },
] as const

export type MessageBan = (typeof messageBans)[number]['value']

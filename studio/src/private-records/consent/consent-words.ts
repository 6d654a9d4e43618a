import type { ConsentRecord } from '@vigil/safeguarding/private/consent-record'

/** Who gave it, as editors say it. */
export const giverTitles: Readonly<Record<ConsentRecord['givenBy'], string>> = {
  person: 'the person',
  parent: 'a parent',
  guardian: 'a guardian',
  representative: 'somebody who speaks for them',
}

/** How it was given. */
export const formTitles: Readonly<Record<ConsentRecord['form'], string>> = {
  written: 'in writing',
  spoken: 'spoken, before a witness',
  recorded: 'recorded as sound or film',
}

/** What for. */
export const useTitles: Readonly<Record<ConsentRecord['uses'][number], string>> = {
  website: 'the website',
  email: 'e-mails to supporters',
  print: 'print',
  social: 'social media',
}

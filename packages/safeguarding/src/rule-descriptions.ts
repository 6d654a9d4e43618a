/** What an editor should know of a rule, apart from where it was broken. */
export interface RuleDescription {
  /** What the rule asks for, as a line of a checklist: “The risk is assessed”. */
  readonly title: string
  /** Why, in one sentence. */
  readonly why: string
  /** What to do when it is broken. */
  readonly solve: string
  /** `private`: only the lake can tell, because the answer stands in the private records. */
  readonly asks: 'document' | 'private'
  /**
   * `records`: somebody may solve it without a change to the document, with a consent record or a sign-off. What was said
   * about the document before is then no longer true.
   */
  readonly solvedIn: 'document' | 'records'
}

/**
 * Every rule in plain words, in the order in which editors read them: for the checklist, the guide and the README.
 * A rule whose name is missing here does not compile; a name without a rule fails a test.
 */
export const ruleDescriptions = {
  'risk-not-assessed': {
    title: 'The risk is assessed',
    why: 'Nobody can protect people from a danger that nobody has thought about.',
    solve: 'Ask what could happen to each person if the wrong reader finds the story, then choose low, medium or high.',
    asks: 'document',
    solvedIn: 'document',
  },
  'risk-high-without-sign-off': {
    title: 'A second person signed off a story of high risk',
    why: 'One person overlooks things, and after a change nobody has read what is there now.',
    solve:
      'Ask somebody who did not write it to read it and to sign it off; after a change of its texts, pictures or people, ask again.',
    asks: 'private',
    solvedIn: 'records',
  },
  'consent-missing': {
    title: 'Everybody in the story may appear in it',
    why: 'People decide themselves whether the world may read about them.',
    solve: 'Choose for each person why they may appear; for consent, link the record, which must allow the website.',
    asks: 'private',
    solvedIn: 'records',
  },
  'consent-expired': {
    title: 'No consent has ended',
    why: 'What somebody agreed to years ago may not be safe for them today.',
    solve: 'Ask again and make a new record, or take the person out of the story.',
    asks: 'private',
    solvedIn: 'records',
  },
  'consent-withdrawn': {
    title: 'No consent was withdrawn',
    why: 'Whoever agreed may change their mind at any time, without a reason.',
    solve: 'Take the person out of the story.',
    asks: 'private',
    solvedIn: 'document',
  },
  'pseudonym-without-notice': {
    title: 'Readers are told that names were changed',
    why: 'It is honest, and it keeps readers from looking for somebody who really has that name.',
    solve: 'Write the notice: “Names have been changed for security reasons.”',
    asks: 'document',
    solvedIn: 'document',
  },
  'denied-name': {
    title: 'No name stands there that must never be published',
    why: 'Some people have told us, or have shown us, what their name in public would cost them.',
    solve:
      'Remove the name wherever the finding points: in texts, addresses, descriptions of images and names of files.',
    asks: 'private',
    solvedIn: 'document',
  },
  coordinates: {
    title: 'There are no map coordinates',
    why: 'A point on the map leads to somebody’s door.',
    solve: 'Name the country or the region instead; that goes for links to maps too.',
    asks: 'document',
    solvedIn: 'document',
  },
  'street-address': {
    title: 'There is no address of a house',
    why: 'Whoever has the address can go there.',
    solve: 'Name the country or the region instead; for letters, link to a page of the organisation.',
    asks: 'document',
    solvedIn: 'document',
  },
  postcode: {
    title: 'There is no postcode',
    why: 'A postcode is a few houses; in some countries it is one.',
    solve: 'Remove it.',
    asks: 'document',
    solvedIn: 'document',
  },
  'village-name': {
    title: 'No village or small town is named',
    why: 'In a small place everybody knows who is meant.',
    solve: 'Name the country or the region. Where the risk is low, “How precise places may be” can be set to “Place”.',
    asks: 'document',
    solvedIn: 'document',
  },
  'phone-number': {
    title: 'There is no telephone number',
    why: 'A number leads to one person and, through the network, to where they are.',
    solve: 'Remove it. Write amounts with commas, so that they do not look like one.',
    asks: 'document',
    solvedIn: 'document',
  },
  'email-address': {
    title: 'There is no e-mail address',
    why: 'An address can be traced to a person, and is collected by programs within hours.',
    solve: 'Remove it; to let readers answer, link to a page with a form.',
    asks: 'document',
    solvedIn: 'document',
  },
  'claim-without-source': {
    title: 'Every claim has a source',
    why: 'Readers trust a number when they are told who counted, or why nobody may say so.',
    solve: 'Say who says so. Where that is dangerous, switch on that readers are not told, and say why.',
    asks: 'document',
    solvedIn: 'document',
  },
  'claim-without-date': {
    title: 'Every claim has its day',
    why: 'Without a day readers take last year’s number for today’s.',
    solve: 'Choose the day on which it was true.',
    asks: 'document',
    solvedIn: 'document',
  },
  'image-without-alt': {
    title: 'Every image has alternative text',
    why: 'Readers who cannot see a picture get its description instead; without it they get nothing.',
    solve: 'Describe what the image shows in one sentence.',
    asks: 'document',
    solvedIn: 'document',
  },
  'unsafe-link': {
    title: 'Every link is safe to open',
    why: 'On a page that is not encrypted, others see what a reader opens.',
    solve: 'Use an address that starts with https://, or with / for a page of this site.',
    asks: 'document',
    solvedIn: 'document',
  },
  'linked-document-of-other-country': {
    title: 'Prayers and calls fit the countries of the story',
    why: 'What is used again drifts: a prayer for one country ends up under a story of another.',
    solve: 'Link one that fits, add the country to the story, or mark the prayer or call as fitting any story.',
    asks: 'document',
    solvedIn: 'document',
  },
  'call-to-action-over': {
    title: 'No call to action is over',
    why: 'It asks readers for something that nobody waits for any more.',
    solve: 'Remove it, give it a later end, or write what readers see when it is over.',
    asks: 'document',
    solvedIn: 'document',
  },
  'embargo-in-future': {
    title: 'The embargo has ended',
    why: 'A promise, or somebody’s escape, may depend on nobody knowing before.',
    solve: 'Schedule the story for the end of the embargo, or change the embargo.',
    asks: 'document',
    solvedIn: 'document',
  },
  'unpublish-time-passed': {
    title: 'The story has not yet reached its end',
    why: 'It was to leave the site by now; publishing it would bring it back.',
    solve: 'Choose a later time, or remove it.',
    asks: 'document',
    solvedIn: 'document',
  },
  'unredacted-face': {
    title: 'No face can be recognised where the risk is not low',
    why: 'A face is a name for whoever searches for it.',
    solve: 'Look at each image and choose what it shows; obscure faces with the redaction tool.',
    asks: 'document',
    solvedIn: 'document',
  },
  'consent-expires-soon': {
    title: 'No consent ends soon',
    why: 'The story leaves the site on the day on which a consent in it ends.',
    solve: 'Ask again while there is time, and make a new record.',
    asks: 'private',
    solvedIn: 'records',
  },
  'review-due': {
    title: 'The review is not due',
    why: 'What was safe to tell a year ago may not be now.',
    solve: 'See whether the story is still true and safe, then choose a later day.',
    asks: 'document',
    solvedIn: 'document',
  },
  'claim-review-due': {
    title: 'No claim has to be checked again',
    why: 'Numbers grow old, and somebody decided when to look at this one.',
    solve: 'See whether it still holds, then choose a later day.',
    asks: 'document',
    solvedIn: 'document',
  },
  'linked-document-not-published': {
    title: 'Everything that is linked is published',
    why: 'Readers see nothing in the place of what is not published.',
    solve: 'Publish it too, or remove the link.',
    asks: 'document',
    solvedIn: 'document',
  },
  'translation-changed': {
    title: 'Translations are of the text that stands there now',
    why: 'What was taken out of the original to protect somebody must not go on standing in another language.',
    solve: 'Somebody who reads the language compares both and calls the translation reviewed again.',
    asks: 'document',
    solvedIn: 'document',
  },
  'translation-incomplete': {
    title: 'Translations say everything that the original says',
    why: 'Readers of every language get the same warnings and corrections, and never two languages in one text.',
    solve: 'Write what is missing, then call the translation reviewed again.',
    asks: 'document',
    solvedIn: 'document',
  },
  'import-notes-open': {
    title: 'The notes of the import are decided',
    why: 'The import could not decide these things alone.',
    solve: 'Read the notes at the top of the form and remove them one by one.',
    asks: 'document',
    solvedIn: 'document',
  },
} as const satisfies Readonly<Record<string, RuleDescription>>

/** The names of the rules, stable for machines. */
export type RuleName = keyof typeof ruleDescriptions

/** Whether this is the name of one of our rules: other guards have rules of their own. */
export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(ruleDescriptions, name)
}

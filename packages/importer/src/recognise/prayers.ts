const address =
  /^(?:(?:o|our|dear|heavenly|almighty|loving|gracious|holy|merciful|everlasting|sovereign|father)[ ,]+)*(?:lord|father|god|jesus|christ|saviour|savior|king|holy spirit|shepherd)(?: (?:god|jesus|christ|of [\w ]{1,40}|in heaven|almighty))*(?:,|!|:| we | please | thank | you | be with | hear )/i
const asking =
  /\b(?:please|thank you|we (?:pray|ask|lift|thank|praise|bring)|amen|grant|give them|protect|bless|strengthen|comfort|be with|help)\b/i

/** Whether a paragraph speaks to God, rather than about praying. */
export function isPrayer(text: string): boolean {
  const words = text.replace(/^["'“‘\s]+/, '')
  return (address.test(words) && asking.test(words)) || /\bamen[.!]?["'”’]?$/i.test(words)
}

/** Whether a paragraph under a prayer heading is one more point: "For…", "That…", "Pray that…". */
export function isPrayerPoint(text: string): boolean {
  return (
    text.length < 500 &&
    /^(?:for|that|pray(?:er)? (?:for|that)|please pray|ask god|thank god|give thanks|praise god)\b/i.test(text)
  )
}

import { type Sighting, sightingsOf, type TextRule } from '../hint.ts'

const endings = 'com|org|net|info|biz|edu|gov|app|dev|xyz|online|site|shop|link|club|top'

/**
 * With https or www, with an ending that is no English word, or with a path behind a country's ending: after "you.be
 * strong" a space is missing, and nothing else.
 */
const link = new RegExp(
  [
    String.raw`\b(?:https?|ftp):\/\/[^\s<>"]{1,300}`,
    String.raw`(?<![\w@.])www\.[^\s<>"]{1,300}`,
    String.raw`(?<![\w@.-])(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,5}(?:${endings})(?![\p{L}\d-])(?:\/[^\s<>"]{0,300})?`,
    String.raw`(?<![\w@.-])(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,5}[a-z]{2}\/[^\s<>"]{1,300}`,
    String.raw`(?<![\w@.-])[\p{L}\d][\p{L}\d-]{0,62}\.(?:co|org|ac)\.[a-z]{2}(?![\p{L}\d-])`,
    String.raw`\b[\p{L}\d-]{2,63} ?(?:[([] ?dot ?[)\]]| dot ) ?(?:com|org|net)\b`,
  ].join('|'),
  'giu',
)

/** An address to open: nobody here can follow what it leads to tomorrow. */
export const links: TextRule = (text): Iterable<Sighting> =>
  sightingsOf(text, link, (found) => `“${found}” leads to a page. This campaign sends no links.`)

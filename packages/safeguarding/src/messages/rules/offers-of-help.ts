import { sightingsOf, type TextRule } from '../hint.ts'

const person = '(?:you|them|him|her|your (?:family|children|church|kids))'
const giving =
  '(?:help|support|sponsor|pay|host|adopt|visit|rescue|shelter|hide|fund|feed|send|give|bring|mail|post|buy|get|meet)'

const pattern = new RegExp(
  [
    // "I want to help you", "we could send you clothes", but not "I will pray for you" and not "God will help you".
    String.raw`\b(?:I|we)(?:'ll|'d| will| would| can| could| want to| wish to| would like to|'d like to|'d love to| would love to| am able to| are able to)(?: gladly| also| try to| really)? ${giving} ${person}\b`,
    String.raw`\blet (?:me|us) (?:know (?:if|what|how|where)[^.!?\n]{0,60}\b(?:need|help|do|send)|(?:help|support|sponsor|pay|host|adopt|visit|send|give) ${person})\b`,
    String.raw`\b(?:how|what|anything|something|is there a way)[^.!?\n]{0,30}\b(?:can|could) (?:I|we) (?:help|send|give|do|support)\b`,
    String.raw`\b(?:come|stay|live|move)(?: and (?:stay|live))? (?:to live |to stay )?with (?:me|us|my family)\b`,
    String.raw`\b(?:contact|write(?: back)? to|email|e-mail|call|phone|text|message) (?:me|us)\b`,
    String.raw`\bwrite (?:me|us) back\b`,
    String.raw`\b(?:get|help) you out of\b`,
  ].join('|'),
  'giu',
)

/** Help that nobody can keep, or that can be traced. Prayer is no such offer. */
export const offersOfHelp: TextRule = (text) =>
  sightingsOf(text, pattern, (found) => `“${found}” offers or invites something that this campaign cannot pass on.`)

import type { TextRule } from '../hint.ts'
import { findNearWords } from './words-in-sentence.ts'

const targets = new RegExp(
  `^(?:${[
    "islam(?:ic|'s)?",
    "muslims?'?",
    "muhammad(?:'s)?|mohammed(?:'s)?",
    "allah(?:'s)?",
    "qur'?an|koran",
    'mosques?',
    'imams?|mullahs?|ayatollahs?',
    'sharia',
    "hindus?'?|hinduism",
    "buddhas?|buddhists?'?|buddhism",
    'jews?|judaism|jewish',
    'religions?',
    'idols?|idolatry',
    "governments?'?|government's",
    'rulers?|authorities|regimes?|police|party|state',
  ].join('|')})$`,
  'iu',
)

const attacks = new RegExp(
  `^(?:${[
    'evil|wicked|satanic|demonic|devil(?:s|ish)?',
    "devil's|satan's",
    'false|fake|lie|lies|lying|liars?|deceive[sd]?|deception',
    'stupid|foolish|crazy|backward|primitive|ridiculous',
    'corrupt(?:ed|ion)?|cruel|brutal|oppressive|oppressors?|barbaric|murderous|murderers?|criminals?|unjust',
    'hate[sd]?|despise[sd]?|destroy(?:ed|s)?|fight|overthrow',
    'wrong|terrible|horrible|awful|shameful|ashamed',
    'persecut(?:e|es|ed|ing|ors?)',
  ].join('|')})$`,
  'iu',
)

/** Harsh words near a religion or a government. Whoever holds such a letter pays for it. */
export const religionCriticism: TextRule = (text) =>
  findNearWords(text, {
    targets,
    attacks,
    explain: (found) => `“${found}” may read as criticism of a religion or a government.`,
  })

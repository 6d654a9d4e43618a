import { toPlainCharacters } from '../plain-characters.ts'

/**
 * Finds a village or small town that is called by its name: “the village of Qaraqosh”, “in Bokkos village”, “a hamlet
 * called Rim”. A village without a name is not found, nor “an Egyptian village”.
 *
 * @returns the words that name it, or null
 */
export function findVillageName(original: string): string | null {
  const text = toPlainCharacters(original)
  if (!hint.test(text)) return null
  for (const { pattern, nameOf } of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (!isOrdinary(nameOf(match[1] ?? ''))) return match[0].trim()
    }
  }
  return null
}

const place = '(?:village|hamlet|town|township|settlement|neighbou?rhood|suburb)'
const hint = new RegExp(
  `${place}|villaggio|frazione|quartier|hameau|aldea|aldeia|vereda|caserío|corregimiento|povoado|desa|kampung|kampong|dorf|köy|قرية|بلدة|ضيعة`,
  'i',
)

/** A name of up to three words: Nag Hammadi, Umm al-Tiran, El Fasher. */
const word = String.raw`\p{Lu}[\p{L}'-]{1,30}`
const name = `(${word}(?:[ -](?:al-|el-|as-)?${word}){0,2})`
/** What leads to the name of a place. Without one of these, “Village life” and “Christian villages” would be places. */
const leads =
  '(?:in|at|from|to|near|of|outside|around|into|through|toward|towards|reached|left|fled|entered|attacked|raided|burned|visited)'

const whole = (words: string): string => words
const lastWord = (words: string): string => words.split(' ').at(-1) ?? ''

const patterns: readonly { readonly pattern: RegExp; readonly nameOf: (words: string) => string }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:[Vv]illage|[Hh]amlet|[Tt]own|[Tt]ownship|[Ss]ettlement|[Nn]eighbou?rhood|[Ss]uburb) of ${name}`,
      'gu',
    ),
    nameOf: firstWord,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})${place},? (?:that is |which is |is |was )?(?:called|named|known as) ["']?${name}`,
      'gu',
    ),
    nameOf: whole,
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})${leads} (?:the )?${name} (?:[Vv]illage|[Hh]amlet|[Tt]own|[Tt]ownship|[Ss]ettlement|[Ss]uburb)(?!\p{L}| [Cc]ouncil| [Hh]all)`,
      'gu',
    ),
    nameOf: lastWord,
  },
  // In other languages of the site: le village de …, la aldea de …, Desa …, ein Dorf namens …, … köyü
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:[Vv]illage|[Hh]ameau|[Aa]ldea|[Cc]aserío|[Cc]orregimiento|[Vv]ereda|[Aa]ldeia|[Pp]ovoado|[Vv]illaggio|[Ff]razione) (?:de |d'|di |do |da |del )${name}`,
      'gu',
    ),
    nameOf: firstWord,
  },
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:[Dd]esa|[Kk]ampung|[Kk]ampong) ${name}`, 'gu'), nameOf: firstWord },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(?:Dorf|Dörfchen|Weiler)(?: namens| mit dem Namen) ${name}`, 'gu'),
    nameOf: whole,
  },
  // قرية القوش · بلدة كفر حبو · ضيعة تسمى ...
  {
    pattern:
      /(?<!\p{L})[وفبلك]?(?:قرية|بلدة|ضيعة) ((?:تُ?سمّ?ى|تُ?دعى|اسمُ?ها|باسم|كفر|عين|بيت|دير|تل|أم|أبو|بني|رأس|خربة|وادي|مار) \p{L}{2,20}|ال\p{L}{3,20})/gu,
    nameOf: whole,
  },
  { pattern: new RegExp(String.raw`(?<!\p{L})${name} (?:köyü|köyünde|köyüne|köyünden)(?!\p{L})`, 'gu'), nameOf: whole },
]

function firstWord(words: string): string {
  return words.split(' ')[0] ?? ''
}

/** Words with a capital that say what kind of village it is, not which. */
const ordinary: ReadonlySet<string> = new Set(
  `A An The This That These Those Every Each One Two Three His Her Our Their My Your No Any Some Another Other Same
  God Jesus Christ Lord Hope Peace Faith Love Joy Light Saints Believers Christians Muslims Hindus Buddhists Jews Copts Kurds
  Yazidis Yezidis Druze Arabs Armenians Assyrians Chaldeans Dalits Roma
  North South East West Northern Southern Eastern Western Central Upper Lower New Old Small Remote Poor Home Mountain
  Afghan Arab Assyrian Azeri Bangladeshi Berber Burmese Chaldean Chin Christian Church Coptic Copt Dalit Emirati Filipino
  Fulani Greek Hausa Hindu Hmong Igbo Iraqi Israeli Jewish Kachin Karen Kazakh Kurd Kuwaiti Kyrgyz Lao Maasai Mission
  Muslim Nepali Omani Orthodox Pakistani Qatari Rohingya Saudi Shia Sikh Somali Sunni Tajik Thai Tuareg Turkmen
  Uyghur Uzbek Yazidi Yemeni Yezidi Zulu Amazigh Pashtun Baloch Sindhi Punjabi Bengali Tamil
  Cape China Noël Dieu
  الصيادين الفلاحين المزارعين الأجداد الآباء الأطفال الأيتام
  Sunday Monday Tuesday Wednesday Thursday Friday Saturday Olympic Global World Bible`.split(/\s+/),
)

function isOrdinary(words: string): boolean {
  const name = words.replace(/'s?$/, '')
  // Egyptian, Lebanese, Turkish, Islamic: what belongs to a people is no name of a place.
  return name === '' || ordinary.has(name) || /(?:ian|ians|ean|ese|ish|amic|ists?)$/.test(name)
}

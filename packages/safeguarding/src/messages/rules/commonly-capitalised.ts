/** Words that are written with a capital letter without being anybody's name. */
const words: ReadonlySet<string> = new Set(
  `
  God Lord Jesus Christ Holy Spirit Father Son Almighty Heavenly Saviour Savior King Kings Prince Lamb Shepherd Messiah
  Creator Redeemer Yahweh Jehovah Abba Emmanuel Immanuel Trinity Bible Scripture Scriptures Word Gospel Church Amen
  Hallelujah Alleluia Christian Christians Christmas Easter Lent Advent Pentecost Sabbath Heaven Kingdom Cross Psalm Psalms
  Genesis Exodus Deuteronomy Judges Chronicles Proverbs Ecclesiastes Lamentations Acts Romans Corinthians Galatians
  Ephesians Philippians Colossians Thessalonians Hebrews Revelation Testament Old New Great Good Prayer Peace Love Hope Faith Grace Mercy Almighty
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December
  Dear Brother Brothers Sister Sisters Friend Friends Family Pastor Mother Uncle Aunt Greetings Hello Hi Hey Blessings
  Regards Kind Warm Sincerely Yours Your Thank Thanks Bless Blessed
  I You He She It We They My Our His Her Their The A An This That These Those And But Or So If When Then There Here Be Do
  Is Are In On At To From For With Of As By Not No Yes All May Let Please Pray Praying Stay Keep Remember Never Always
  North South East West Northern Southern Eastern Western Central Middle Far Near Upper Lower Saint St Mount
  Africa African Asia Asian Europe European America American Americas Australia Australian Oceania Pacific Atlantic Arab
  Arabia Arabian Arabic English French German Spanish Dutch Chinese Korean Korea Indian India Nigerian Nigeria Syrian
  Syria Iraqi Iraq Iranian Iran Egyptian Egypt Eritrean Eritrea Somali Somalia Sudanese Sudan Afghan Afghanistan Pakistani
  Pakistan Turkish Turkey Vietnamese Vietnam Laos Burma Myanmar China Cuba Yemen Libya Algeria Morocco Tunisia Saudi Jordan
  Lebanon Lebanese Israel Palestine Gaza Bank Ukraine Russia Russian United States Kingdom Emirates Britain British England
  Scotland Wales Ireland Irish Zealand Guinea Sri Lanka Burkina Faso Sierra Leone Costa Rica Ivory Coast Cape Verde
  Republic Democratic Congo Islamic Muslim Muslims Islam Hindu Buddhist Jewish Jew Jews Catholic Orthodox Protestant
  Baptist Methodist Anglican York London Paris Berlin Amsterdam City University College School Hospital House Street Road
  Facebook Instagram Whatsapp Telegram Youtube Internet
  Mr Mrs Ms Miss Dr Prof Professor Rev Reverend Sir Lady Madam
  `
    .trim()
    .split(/\s+/),
)

export function isCommonlyCapitalised(word: string): boolean {
  return words.has(word) || words.has(word.replace(/'(?:s|m|ve|ll|d|re)?$/u, '')) || word.endsWith("n't")
}

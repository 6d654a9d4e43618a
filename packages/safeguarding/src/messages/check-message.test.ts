import fc from 'fast-check'
import { checkMessage, lengthOf } from './check-message.ts'
import { type ForbiddenKind, forbiddenKinds, messageCampaign } from './message-campaign.ts'

const campaign = (fields: Readonly<Record<string, unknown>> = {}) =>
  messageCampaign.parse({
    _id: 'campaign-1',
    title: 'Letters of light',
    maxLength: 500,
    allowedFields: ['firstName', 'age', 'profession', 'country'],
    forbids: forbiddenKinds,
    ...fields,
  })

const context = { today: '2026-11-20', charityNames: ['Open Hands', 'Lanterne d’Été'] }

const hintsOf = (text: string, fields: Readonly<Record<string, unknown>> = {}) =>
  checkMessage({ text, sender: {} }, campaign(fields), context)

/** What is underlined, and by which rule. */
const marked = (text: string, fields: Readonly<Record<string, unknown>> = {}) =>
  hintsOf(text, fields).map(({ rule, start, end }) => [rule, text.slice(start, end)])

describe('links', () => {
  it.each([
    ['See https://example.org/help now.', 'https://example.org/help'],
    ['See www.example.org.', 'www.example.org.'],
    ['Look at example.com today', 'example.com'],
    ['bit.ly/3xYz', 'bit.ly/3xYz'],
    ['example.co.uk has it', 'example.co.uk'],
    ['example dot com', 'example dot com'],
    ['example (dot) org', 'example (dot) org'],
    ['ｅｘａｍｐｌｅ．ｃｏｍ', 'ｅｘａｍｐｌｅ．ｃｏｍ'],
  ])('are found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['link', place]])
  })

  it.each([
    'I pray for you.Be strong.',
    'He is with you.In Him we trust.',
    'e.g. in the morning, i.e. at six',
    'Read Ps. 23.',
    'You are a dot in a big sky.',
    'Wait...no, I will pray.',
    'We sing and/or pray.',
  ])('are not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('contact details', () => {
  it.each([
    ['Write to mary@example.org please', 'mary@example.org'],
    ['My number is +44 20 7946 0958.', '+44 20 7946 0958'],
    ['I live at 33.5138, 36.2765 now', '33.5138, 36.2765'],
    ['I am @mary_w there', '@mary_w'],
    ['My instagram is marysmile', 'My instagram is marysmile'],
    ['find me on Facebook', 'find me on Facebook'],
    ['٠٧٧٠٠ ٩٠٠ ١٢٣', '٠٧٧٠٠ ٩٠٠ ١٢٣'],
  ])('are found in "%s"', (text, place) => {
    expect(marked(text)).toContainEqual(['contact-details', place])
  })

  it('are told once, however many ways there are to see them', () => {
    expect(marked('My e-mail is mary@example.org')).toEqual([['contact-details', 'My e-mail is mary@example.org']])
  })

  it('are all found, each in its place', () => {
    const text = 'Call +44 20 7946 0958 or +44 20 7946 0959.'
    expect(marked(text)).toEqual([
      ['contact-details', '+44 20 7946 0958'],
      ['contact-details', '+44 20 7946 0959'],
    ])
  })

  it.each([
    'I am 17 and pray for you since 2019.',
    'Read John 3:16 and Psalm 119:105-112.',
    'We are 1,200 people who pray at 6:30.',
    'Call on Him.',
    'He will find me in the night.',
  ])('are not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('full names', () => {
  it.each([
    ['My name is Mary Smith and I pray.', 'Mary Smith'],
    ['I am Jean-Luc Picard', 'Jean-Luc Picard'],
    ["I'm Anna O'Neil", "Anna O'Neil"],
    ['I am John Smith', 'John Smith'],
    ['You are in my prayers.\nMary Smith', 'Mary Smith'],
    ['You are in my prayers. Love, Mary Smith', 'Mary Smith'],
    ['You are in my prayers, José García.', 'José García'],
    ['We know Mr Smith well', 'Mr Smith'],
    ['with my friend Peter Jones in church', 'Peter Jones'],
    ['Dear Mary Smith, be strong', 'Mary Smith'],
    ['my surname is Smith', 'my surname is Smith'],
  ])('are found in "%s"', (text, place) => {
    const found = marked(text).filter(([rule]) => rule === 'surname')
    expect(found).toEqual([['surname', place]])
  })

  it.each([
    'The Lord Jesus Christ is with you, and the Holy Spirit.',
    'Dear Brothers and Sisters in North Korea,',
    'I pray for you in South Sudan and Burkina Faso every Good Friday.',
    'Read the Book of Daniel with us. Almighty God is near.',
    'Mary from the Netherlands',
    'Love from Anna, 12 years old',
    'Be strong. Praying Always. God Bless You!',
    'GOD IS WITH YOU ALL THE TIME',
    'Kind Regards,\nMary',
    'I read Psalm 23 on Easter Sunday.',
    'Happy Christmas from New York!',
    'My name is Ruth.',
    'Our Father in Heaven hears you.',
    'Hallelujah! Peter',
  ])('are not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('the name of the charity', () => {
  it.each([
    ['I heard of you from Open Hands.', 'Open Hands'],
    ["I read Open Hands's magazine", "Open Hands's"],
    ['I heard of you from OPEN-HANDS', 'OPEN-HANDS'],
    ['la Lanterne d’Ete est belle', 'Lanterne d’Ete'],
  ])('is found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['charity-name', place]])
  })

  it.each(['He stands with open arms and clean hands.', 'I open my hands.'])('is not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })

  it('is no matter where nobody knows it', () => {
    const { today } = context
    expect(checkMessage({ text: 'Their open hands', sender: {} }, campaign(), { today })).toEqual([])
  })
})

describe('politics', () => {
  it.each([
    ['Your president will fall soon', 'president'],
    ['I hope the regime ends', 'regime'],
    ['We vote for change', 'vote for'],
    ['The elections were stolen', 'elections'],
  ])('is found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['politics', place]])
  })

  it.each([
    'The government will be on his shoulders, and he will be called Prince of Peace.',
    'He reigns over all nations.',
    'We are devoted to you, and united in prayer.',
    'You are a chosen people.',
  ])('is not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('criticism of religion or government', () => {
  it.each([
    ['The evil government will fall.', 'evil government'],
    ['Islam is a religion of lies', 'Islam is a religion of lies'],
    ['Your religion is wrong', 'religion is wrong'],
    ['They worship false idols there', 'false idols'],
    ['Do not trust the police, who are corrupt.', 'police, who are corrupt'],
  ])('is found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['religion-criticism', place]])
  })

  it.each([
    'We pray for your government.',
    'Deliver us from evil. The government is on his shoulders.',
    'We know that you are persecuted; we stand with you.',
    'Love your enemies and pray for your Muslim neighbours.',
    'God does not lie.',
    'Nothing is wrong with being afraid.',
    'He died for the false and for the true.',
  ])('is not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('offers of help', () => {
  it.each([
    ['I would like to help you', 'I would like to help you'],
    ['We can send you clothes.', 'We can send you'],
    ["I'll visit you one day", "I'll visit you"],
    ['Please let me know what you need', 'let me know what you need'],
    ['You can come and live with us', 'come and live with us'],
    ['Please write to me soon', 'write to me'],
    ['How can we help?', 'How can we help'],
  ])('are found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['offer-of-help', place]])
  })

  it.each([
    'I will pray for you every night.',
    'God will help you and give you peace.',
    'May he send you his angels.',
    'He is our help in trouble; he lives with us.',
    'I want to thank you for your faith.',
    'We are with you in prayer.',
  ])('are not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('money', () => {
  it.each([
    ['I gave $50 for you', '$50'],
    ['It is 20 euros a month', '20 euros'],
    ['I will transfer 200 pounds', '200 pounds'],
    ['I donated to your school', 'donated'],
    ['We are raising some money', 'raising some money'],
    ['What is your bank account', 'bank account'],
  ])('is found in "%s"', (text, place) => {
    expect(marked(text)).toEqual([['money', place]])
  })

  it.each([
    'The love of money is the root of all evil.',
    'Your faith is worth more than gold.',
    'Who gives to the poor lends to the Lord.',
    'I am 50 and you are in my heart.',
    'He paid the price for us.',
  ])('is not seen in "%s"', (text) => {
    expect(marked(text)).toEqual([])
  })
})

describe('words of the campaign', () => {
  it('are found whole, whatever their accents and capital letters', () => {
    const forbiddenWords = ['Prison', 'café', 'secret church']
    expect(marked('The PRISON and the Cafe and the secret  church; imprisoned.', { forbiddenWords })).toEqual([
      ['forbidden-word', 'PRISON'],
      ['forbidden-word', 'Cafe'],
      ['forbidden-word', 'secret  church'],
    ])
  })

  it('may hold signs that patterns are made of', () => {
    expect(marked('a+b (x) [z', { forbiddenWords: ['(x', '[', '*', 'a+b'] })).toEqual([
      ['forbidden-word', 'a+b'],
      ['forbidden-word', 'x'],
    ])
  })
})

describe('length', () => {
  it('is counted as senders count, and what is too much is marked', () => {
    expect(lengthOf('e\u0301😀')).toBe(2)
    expect(lengthOf('👨‍👩‍👧‍👦👍🏽🇳🇴')).toBe(3)
    expect(lengthOf('مُحَمَّد')).toBe(4)
    expect(lengthOf('Dear\r\nfriend')).toBe(11)
    expect(hintsOf('I 😀 pray', { maxLength: 3 })).toMatchObject([{ rule: 'too-long', start: 4, end: 9 }])
    expect(hintsOf('I 😀', { maxLength: 3 })).toEqual([])
  })
})

describe('the campaign', () => {
  const opening = { opensOn: '2026-11-01', closesOn: '2026-11-30' }
  const on = (receivedOn: string) =>
    checkMessage({ text: 'Peace be with you.', sender: {}, receivedOn }, campaign(opening), context).map(
      ({ rule, field }) => [rule, field],
    )

  it.each([
    ['2026-10-31', [['campaign-not-open', null]]],
    ['2026-11-01', []],
    ['2026-11-30', []],
    ['2026-12-01', [['campaign-closed', null]]],
  ])('judges a message of %s', (day, hints) => {
    expect(on(day)).toEqual(hints)
  })

  it('judges a message without a day by today', () => {
    const late = { ...context, today: '2027-01-01' }
    expect(checkMessage({ text: 'Peace.', sender: {} }, campaign(opening), late)).toMatchObject([
      { rule: 'campaign-closed' },
    ])
  })

  it('allows some fields of the sender', () => {
    const message = { text: 'Peace.', sender: { firstName: 'Ruth', age: 31, country: 'Wales' } }
    expect(checkMessage(message, campaign({ allowedFields: ['firstName', 'country'] }), context)).toEqual([
      expect.objectContaining({ rule: 'field-not-allowed', field: 'sender.age', start: 0, end: 2 }),
    ])
  })

  it.each([
    ['Mary Smith', ['surname']],
    ['Mary S.', ['surname']],
    ['mary@example.org', ['contact-details']],
    ['Anne-Marie', []],
    ['Ruth', []],
  ])('has hints about the first name "%s"', (firstName, rules) => {
    expect(
      checkMessage({ text: 'Peace.', sender: { firstName } }, campaign(), context).map(({ rule }) => rule),
    ).toEqual(rules)
  })

  it('has every rule that it names, and none that it does not', () => {
    const text =
      'See www.example.org, mary@example.net; Mary Smith. Open Hands! The president. Islam is evil. I will visit you. $5'
    const rulesWith = (forbids: readonly ForbiddenKind[]) => new Set(hintsOf(text, { forbids }).map(({ rule }) => rule))
    expect(rulesWith([])).toEqual(new Set())
    const each = forbiddenKinds.map((kind) => [...rulesWith([kind])])
    expect(each.every((rules) => rules.length === 1)).toBe(true)
    expect(new Set(each.flat()).size).toBe(forbiddenKinds.length)
  })

  it('may be half-written', () => {
    expect(messageCampaign.parse({ _id: 'c', title: 3, maxLength: 'x', forbids: ['links', 'else', 4] })).toEqual({
      _id: 'c',
      title: 'Untitled campaign',
      maxLength: 500,
      allowedFields: [],
      forbids: ['links'],
      forbiddenWords: [],
    })
  })
})

it('keeps every place inside its text, whatever somebody writes', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('a@b.org ', 'Mary Smith', '+44 20 7946 0958', '\u200b', 'ﷺ', '½', "''", '\n', '$5 '), {
        maxLength: 30,
      })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      for (const { start, end } of hintsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['letters', 'a'],
  ['digits', '1 '],
  ['capital words', 'Abc '],
  ['dots', 'a.'],
  ['addresses', 'a@b.c '],
  ['dashes', 'a-'],
  ['asking', 'how can '],
  ['sending', 'send '],
  ['harsh words', 'evil islam '],
  ['marks', '\u0301'],
  ['brackets', '( dot '],
])('answers for a long text of nothing but %s', (_, piece) => {
  expect(hintsOf(piece.repeat(200_000 / piece.length)).length).toBeLessThan(150)
})

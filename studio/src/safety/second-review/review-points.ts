/** One thing that whoever signs off has looked at. */
export interface ReviewPoint {
  readonly id: string
  readonly title: string
  readonly question: string
}

/** What leads from a story to the people in it, in the order in which one reads it. */
export const reviewPoints: readonly ReviewPoint[] = [
  {
    id: 'faces',
    title: 'Faces',
    question: 'Nobody can be recognised in a picture by face, clothing, tattoos or what stands behind them.',
  },
  {
    id: 'voices',
    title: 'Voices',
    question: 'No way of speaking, no quote and no recording gives somebody away.',
  },
  {
    id: 'names',
    title: 'Names',
    question: 'Every name is changed, or somebody agreed to it; also in captions and links.',
  },
  {
    id: 'places',
    title: 'Places',
    question: 'No place is more precise than it must be: no village, no street, no building that people know.',
  },
  {
    id: 'dates',
    title: 'Dates',
    question: 'No day, age, family or profession, alone or together, tells who it is.',
  },
  {
    id: 'helpers',
    title: 'Who helped',
    question: 'Nothing shows who told the story, carried it out, translated it or took the pictures.',
  },
  {
    id: 'metadata',
    title: 'Pictures themselves',
    question: 'Pictures were made for this, credit nobody at risk, and cannot be found elsewhere with more details.',
  },
  {
    id: 'consent',
    title: 'Consent',
    question: 'Everybody who is shown knew what for, could say no, and would agree to this text.',
  },
]

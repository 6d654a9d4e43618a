/** What somebody who looked at an image found. No answer: nobody has looked yet. */
export const faceStates = [
  { value: 'none', title: 'No face, or nobody who could be recognised' },
  { value: 'obscured', title: 'Faces are covered' },
  { value: 'visible', title: 'Faces can be recognised' },
] as const

export type FaceState = (typeof faceStates)[number]['value']

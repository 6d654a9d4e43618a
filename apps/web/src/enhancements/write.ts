// Counts the characters of a message while it is written, and sends a form once.

let segmenter: Intl.Segmenter | undefined

/** The letters as people count them. Browsers load the rules for it on first use: not before somebody has written. */
function countLetters(text: string): number {
  if (text === '') return 0
  segmenter ??= new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' })
  return [...segmenter.segment(text)].length
}

for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count-up-to]')) {
  const { countUpTo = '', countLeft = '', countOver = '' } = field.dataset
  const counter = document.createElement('p')
  counter.className = 'form-count'
  counter.setAttribute('role', 'status')
  field.after(counter)
  const show = () => {
    const left = Number(countUpTo) - countLetters(field.value.trim())
    counter.textContent = (left < 0 ? countOver : countLeft).replace('#', String(Math.abs(left)))
    counter.classList.toggle('is-over', left < 0)
  }
  field.addEventListener('input', show)
  show()
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="message-form"]')) {
  let isSent = false
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  // The way back leads to a form that may be sent again.
  window.addEventListener('pageshow', () => {
    isSent = false
  })
}

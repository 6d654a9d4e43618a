// Leaves at once: nothing of the page stays in sight, and "back" does not lead to it.
// After GOV.UK's pattern: https://design-system.service.gov.uk/components/exit-this-page/

const pressesToLeave = 3
const patience = 5000

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')]
const [first] = links

if (first) {
  const said = document.createElement('p')
  said.className = 'exit-said'
  said.setAttribute('role', 'status')
  first.after(said)
  const messages = first.dataset.exitPressed?.split('\n') ?? []
  let presses = 0
  let timer = 0

  const leave = () => {
    said.textContent = first.dataset.exitLeaving ?? ''
    document.documentElement.classList.add('is-leaving')
    document.title = '…'
    location.replace(first.href)
  }
  const startAgain = () => {
    presses = 0
    said.textContent = ''
  }

  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      leave()
    })
  }
  document.addEventListener('keyup', ({ key }) => {
    clearTimeout(timer)
    // Another key in between is somebody who types.
    if (key !== 'Shift') return startAgain()
    presses += 1
    if (presses >= pressesToLeave) return leave()
    said.textContent = messages[presses - 1] ?? ''
    timer = window.setTimeout(startAgain, patience)
  })
  // Somebody comes back with the browser's own means: the page was left, and stays out of sight.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && document.documentElement.classList.contains('is-leaving')) leave()
  })
}

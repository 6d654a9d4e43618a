// Offers to copy the address of a page.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  // Browsers hand the clipboard to pages on https only.
  if (!navigator.clipboard) break
  const { copy = '', copied = '' } = button.dataset
  const before = button.textContent
  button.hidden = false
  const tell = () => {
    button.textContent = copied
    window.setTimeout(() => {
      button.textContent = before
    }, 4000)
  }
  // Where the browser will not have it, the address beside the button can still be marked.
  button.addEventListener('click', () => void navigator.clipboard.writeText(copy).then(tell, () => {}))
}

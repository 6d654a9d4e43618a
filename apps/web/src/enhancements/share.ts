// Offers to copy the address of a page.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  // Browsers hand the clipboard to pages on https only.
  if (!navigator.clipboard) break
  const { copy = '', copied = '' } = button.dataset
  const before = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy)
    button.textContent = copied
    window.setTimeout(() => {
      button.textContent = before
    }, 4000)
  })
}

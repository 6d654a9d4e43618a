// Offers to copy the address of a page, and to hand it to the device's own way of sharing.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
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

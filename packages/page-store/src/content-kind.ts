/** What kind of thing a stored answer is: it decides how it is kept and how it is sent. */

export const htmlType = 'text/html; charset=utf-8'

/** Pages lie in the folder that web servers read; everything else would leave there under the wrong type. */
export function isHtml(contentType: string): boolean {
  return toEssence(contentType) === 'text/html'
}

/** Whether it is text, which becomes much smaller; pictures and archives are compressed already. */
export function isText(contentType: string): boolean {
  const essence = toEssence(contentType)
  return (
    essence.startsWith('text/') ||
    /[/+](?:json|xml)$/.test(essence) ||
    ['application/javascript', 'image/svg+xml'].includes(essence)
  )
}

/** `text/html` of `Text/HTML; charset=utf-8`. */
function toEssence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

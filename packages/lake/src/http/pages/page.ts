import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { LakeContext } from '../lake-env.ts'

/** A piece of a page; what people typed is escaped in it. */
export type Markup = ReturnType<typeof html>

const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f4f0; --card: #fffefb; --ink: #23262b; --quiet: #5c6169; --line: #8a8e96;
  --accent: #1f5a56; --on-accent: #ffffff; --alarm: #9b2318; --alarm-paper: #fbebe8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191c; --card: #1f2428; --ink: #eceae5; --quiet: #b0b4ba; --line: #7c828b;
    --accent: #8fd0c8; --on-accent: #10211f; --alarm: #ffb4a6; --alarm-paper: #3a201c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main { width: 100%; max-width: 26rem; background: var(--card); border-radius: 0.75rem; padding: 2rem; border: 1px solid color-mix(in srgb, var(--line) 35%, transparent); }
.name { margin: 0 0 1.75rem; color: var(--accent); font-weight: 650; letter-spacing: 0.02em; }
main.wide { max-width: 42rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.1875rem; line-height: 1.3; }
p { margin: 0 0 1rem; }
.quiet { color: var(--quiet); }
label { display: block; margin: 1.25rem 0 0.375rem; font-weight: 600; }
input { width: 100%; padding: 0.7rem 0.8rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; }
button { width: 100%; margin-top: 1.75rem; padding: 0.8rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.4rem; cursor: pointer; }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button.quiet-button { width: auto; margin-top: 0; padding: 0.4rem 0.9rem; color: var(--accent); background: transparent; border-color: var(--accent); }
button.alarm-button { color: var(--alarm); background: transparent; border-color: var(--alarm); }
.hint { margin: 0 0 0.375rem; color: var(--quiet); font-size: 0.9375rem; }
.facts { margin: 0; }
.facts div { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding: 0.35rem 0; }
.facts dt { flex: 0 0 6rem; color: var(--quiet); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.sessions { margin: 1rem 0 0; padding: 0; list-style: none; border-top: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
.sessions li { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; padding: 0.8rem 0; border-bottom: 1px solid color-mix(in srgb, var(--line) 45%, transparent); }
.sessions li > div { flex: 1 1 16rem; }
.sessions p { margin: 0; }
.done { margin: 1.25rem 0 0; padding: 0.8rem 1rem; color: var(--accent); background: color-mix(in srgb, var(--accent) 12%, transparent); border-left: 4px solid var(--accent); border-radius: 0.25rem; }
a { color: var(--accent); }
.error { margin: 1.25rem 0 0; padding: 0.8rem 1rem; color: var(--alarm); background: var(--alarm-paper); border-left: 4px solid var(--alarm); border-radius: 0.25rem; }
.error h2 { margin: 0 0 0.25rem; font-size: 1rem; line-height: 1.4; }
.error p { margin: 0; }
.error + p { margin-top: 1.25rem; }
.after { margin: 1.75rem 0 0; }
.error a { color: inherit; }
`

/** For the Content-Security-Policy: this style and nothing else. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

/** A page of the lake itself, for people. It needs no script. */
export interface Page {
  readonly title: string
  readonly content: Markup
  /** Default: narrow. */
  readonly width?: 'narrow' | 'wide'
}

export type SendPage = (c: LakeContext, page: Page, status?: ContentfulStatusCode) => Response | Promise<Response>

/** @param lakeTitle - What the lake is called, on each of its pages. */
export function createPageSender(lakeTitle: string): SendPage {
  return (c, page, status = 200) => c.html(toDocument(page, lakeTitle), status)
}

function toDocument({ title, content, width = 'narrow' }: Page, lakeTitle: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${lakeTitle}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <main class="${width}">
          <p class="name">${lakeTitle}</p>
          ${content}
        </main>
      </body>
    </html>`
}

/** Says at the top of a page what did not work, and leads to the field that is to blame. */
export function errorSummary({ title, error, fieldId }: { title: string; error: string; fieldId?: string }): Markup {
  return html`<div class="error" role="alert">
    <h2>${title}</h2>
    <p>${fieldId === undefined ? error : html`<a href="#${fieldId}">${error}</a>`}</p>
  </div>`
}

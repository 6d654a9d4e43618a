import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'

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
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
.quiet { color: var(--quiet); }
label { display: block; margin: 1.25rem 0 0.375rem; font-weight: 600; }
input { width: 100%; padding: 0.7rem 0.8rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; }
button { width: 100%; margin-top: 1.75rem; padding: 0.8rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.4rem; cursor: pointer; }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.error { margin: 1.25rem 0 0; padding: 0.8rem 1rem; color: var(--alarm); background: var(--alarm-paper); border-left: 4px solid var(--alarm); border-radius: 0.25rem; }
.error h2 { margin: 0 0 0.25rem; font-size: 1rem; }
.error p { margin: 0; }
.error a { color: inherit; }
`

/** For the Content-Security-Policy: this style and nothing else. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

export interface SignInForm {
  /** Where the Studio waits. */
  readonly origin: string
  readonly email?: string
  readonly error?: string
}

/** Asks for e-mail address and password. */
export function signInPage({ origin, email = '', error }: SignInForm) {
  return page(
    error === undefined ? 'Sign in' : 'Error: Sign in',
    html`<h1>Sign in</h1>
      <p class="quiet">To write, edit and publish stories.</p>
      ${error === undefined ? '' : errorSummary(error, 'email')}
      <form method="post" action="/signin">
        <input type="hidden" name="origin" value="${origin}" />
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" autocomplete="username" required autofocus value="${email}" />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Sign in</button>
      </form>`,
  )
}

/** One button. Programs that look at links before people do press no buttons, so they do not use up the code. */
export function signInLinkPage(code: string) {
  return page(
    'Sign in',
    html`<h1>Welcome</h1>
      <p>This link signs you in to the newsroom. It works once.</p>
      <form method="post" action="/signin/once">
        <input type="hidden" name="code" value="${code}" />
        <button type="submit" autofocus>Open the newsroom</button>
      </form>`,
  )
}

/** Says why it does not go on, and how it can. */
export function signInProblemPage(error: string) {
  return page(
    'Error: Sign in',
    html`<h1>Sign in</h1>
      ${errorSummary(error)}
      <p>Ask for a new link, or <a href="/signin">sign in with your password</a>.</p>`,
  )
}

function errorSummary(error: string, fieldId?: string) {
  return html`<div class="error" role="alert">
    <h2>You are not signed in</h2>
    <p>${fieldId === undefined ? error : html`<a href="#${fieldId}">${error}</a>`}</p>
  </div>`
}

function page(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Vigil</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <main>
          <p class="name">Vigil</p>
          ${content}
        </main>
      </body>
    </html>`
}

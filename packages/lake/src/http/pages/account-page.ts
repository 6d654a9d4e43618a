import { html } from 'hono/html'
import type { SessionSummary } from '../../auth/sessions.ts'
import type { User } from '../../auth/users.ts'
import { type FormProblem, newPasswordFields } from './new-password-page.ts'
import { errorSummary, type Markup, type Page } from './page.ts'

interface AccountPage {
  /** Proves to each form that its sender has given the password. */
  readonly key: string
  readonly user: User
  readonly roleTitle: string
  readonly sessions: readonly SessionSummary[]
  /** What was just done. */
  readonly done?: string
  readonly problem?: FormProblem
}

/** What somebody can change of the own account. It asks for the password first, also those who are signed in. */
export function accountSignInPage({
  email = '',
  problem,
  done,
}: {
  email?: string
  problem?: FormProblem
  done?: string
}): Page {
  return {
    title: problem === undefined ? 'Your account' : 'Error: Your account',
    content: html`<h1>Your account</h1>
      <p class="quiet">To change your password or sign out elsewhere, show first that it is you.</p>
      ${news({ done, problem })}
      <form method="post" action="/account">
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" autocomplete="username" required autofocus value="${email}" />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Continue</button>
      </form>
      <p class="hint after">No password, or forgotten? An administrator can give you a link to choose a new one.</p>`,
  }
}

/** Sessions, password and the way out, once the password was given. */
export function accountPage({ key, user, roleTitle, sessions, done, problem }: AccountPage): Page {
  return {
    title: problem === undefined ? 'Your account' : 'Error: Your account',
    content: html`<h1>${user.displayName}</h1>
      <dl class="facts">
        <div><dt>E-mail</dt><dd>${user.email}</dd></div>
        <div><dt>Role</dt><dd>${roleTitle}</dd></div>
      </dl>
      ${news({ done, problem })}
      <h2>Where you are signed in</h2>
      ${sessions.length === 0 ? html`<p class="quiet">Nowhere.</p>` : sessionList(key, sessions)}
      <form method="post" action="/account/sign-out">
        ${hidden('key', key)}
        <button type="submit" class="alarm-button">Sign out everywhere</button>
      </form>
      <h2>Change your password</h2>
      <p class="quiet">You will be signed out everywhere.</p>
      <form method="post" action="/account/password">
        ${hidden('key', key)}
        <label for="old">Old password</label>
        <input id="old" name="old" type="password" autocomplete="current-password" required />
        ${newPasswordFields('New password')}
        <button type="submit">Change the password</button>
      </form>
      <h2>Finished?</h2>
      <form method="post" action="/account/close">
        ${hidden('key', key)}
        <p class="quiet">This page closes by itself after half an hour.</p>
        <button type="submit" class="quiet-button">Close this page</button>
      </form>
      <p class="after"><a href="/studio">Back to the Studio</a></p>`,
    width: 'wide',
  }
}

function sessionList(key: string, sessions: readonly SessionSummary[]): Markup {
  return html`<ul class="sessions">
    ${sessions.map(
      ({ id, startedAt, lastUsedAt, expiresAt }) => html`<li>
        <div>
          <p id="${id}">Since ${time(startedAt)}</p>
          <p class="hint">Last used ${time(lastUsedAt)}. Ends ${time(expiresAt)} if it is not used.</p>
        </div>
        <form method="post" action="/account/sessions">
          ${hidden('key', key)} ${hidden('session', id)}
          <button type="submit" class="quiet-button" aria-describedby="${id}">Sign out</button>
        </form>
      </li>`,
    )}
  </ul>`
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

function time(iso: string): Markup {
  return html`<time datetime="${iso}">${format.format(new Date(iso))} UTC</time>`
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}

function news({ done, problem }: { done?: string | undefined; problem?: FormProblem | undefined }): Markup | string {
  if (problem !== undefined) return errorSummary({ title: 'This did not work', ...problem })
  return done === undefined ? '' : html`<p class="done" role="status">${done}</p>`
}

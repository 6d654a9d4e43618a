import { html } from 'hono/html'
import { errorSummary, type Page } from './page.ts'

const title = 'You are not signed in'

export interface SignInForm {
  /** Where the Studio waits. */
  readonly origin: string
  readonly email?: string
  readonly error?: string
}

/** Asks for e-mail address and password. */
export function signInPage({ origin, email = '', error }: SignInForm): Page {
  return {
    title: error === undefined ? 'Sign in' : 'Error: Sign in',
    content: html`<h1>Sign in</h1>
      <p class="quiet">To write, edit and publish.</p>
      ${error === undefined ? '' : errorSummary({ title, error, fieldId: 'email' })}
      <form method="post" action="/signin">
        <input type="hidden" name="origin" value="${origin}" />
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" autocomplete="username" required autofocus value="${email}" />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">Sign in</button>
      </form>
      <p class="hint after"><a href="/account">Your account</a>: change the password, sign out elsewhere.</p>`,
  }
}

/** One button. Programs that look at links before people do press no buttons, so they do not use up the code. */
export function signInLinkPage(code: string): Page {
  return {
    title: 'Sign in',
    content: html`<h1>Welcome</h1>
      <p>This link signs you in. It works once.</p>
      <form method="post" action="/signin/once">
        <input type="hidden" name="code" value="${code}" />
        <button type="submit" autofocus>Open the Studio</button>
      </form>`,
  }
}

/** Says why it does not go on, and how it can. */
export function signInProblemPage(error: string): Page {
  return {
    title: 'Error: Sign in',
    content: html`<h1>Sign in</h1>
      ${errorSummary({ title, error })}
      <p>Ask for a new link, or <a href="/signin">sign in with your password</a>.</p>`,
  }
}

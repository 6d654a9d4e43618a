import { html } from 'hono/html'
import { shortestPassword } from '../../auth/users.ts'
import { errorSummary, type Markup, type Page } from './page.ts'

/** What a form showed that is shown again, and what was wrong with it. */
export interface FormProblem {
  readonly error: string
  readonly fieldId?: string
}

interface InvitationForm {
  readonly code: string
  readonly email: string
  readonly roleTitle: string
  readonly displayName?: string
  readonly problem?: FormProblem
}

/** Somebody who was invited chooses a name and a password. */
export function invitationPage({ code, email, roleTitle, displayName = '', problem }: InvitationForm): Page {
  return {
    title: titleOf('You are invited', problem),
    content: html`<h1>You are invited</h1>
      <p class="quiet">Your role is ${roleTitle}. Choose how others see you, and a password.</p>
      ${summaryOf(problem)}
      <form method="post" action="/invitation">
        <input type="hidden" name="code" value="${code}" />
        <label for="email">E-mail address</label>
        <p class="hint" id="email-hint">With this address you sign in. Ask for another invitation to change it.</p>
        <input id="email" type="email" autocomplete="username" value="${email}" readonly aria-describedby="email-hint" />
        <label for="name">Your name</label>
        <p class="hint" id="name-hint">Other editors see it beside what you write. It may be a name you choose.</p>
        <input id="name" name="name" autocomplete="nickname" required maxlength="100" value="${displayName}" aria-describedby="name-hint" />
        ${newPasswordFields('Password')}
        <button type="submit">Join</button>
      </form>`,
  }
}

/** Somebody who forgot the password chooses a new one. */
export function newPasswordPage({
  code,
  email,
  problem,
}: {
  code: string
  email: string
  problem?: FormProblem
}): Page {
  return {
    title: titleOf('Choose a new password', problem),
    content: html`<h1>Choose a new password</h1>
      <p class="quiet">You will be signed out everywhere else.</p>
      ${summaryOf(problem)}
      <form method="post" action="/new-password">
        <input type="hidden" name="code" value="${code}" />
        <label for="email">E-mail address</label>
        <input id="email" type="email" autocomplete="username" value="${email}" readonly />
        ${newPasswordFields('New password')}
        <button type="submit">Save and sign in</button>
      </form>`,
  }
}

/** For links that do not work any more. */
export function brokenLinkPage(error: string): Page {
  return {
    title: 'Error: This link does not work',
    content: html`<h1>This link does not work</h1>
      ${errorSummary({ title: 'What happened', error })}
      <p>If you have a password, <a href="/signin">sign in</a>.</p>`,
  }
}

/** Twice, as nobody sees what is typed. */
export function newPasswordFields(label: string): Markup {
  return html`<label for="password">${label}</label>
    <p class="hint" id="password-hint">At least ${shortestPassword} characters. Several words are easier to remember than symbols.</p>
    <input id="password" name="password" type="password" autocomplete="new-password" required minlength="${shortestPassword}" maxlength="1024" aria-describedby="password-hint" />
    <label for="again">${label} again</label>
    <input id="again" name="again" type="password" autocomplete="new-password" required />`
}

function summaryOf(problem: FormProblem | undefined): Markup | string {
  return problem === undefined ? '' : errorSummary({ title: 'This did not work yet', ...problem })
}

function titleOf(title: string, problem: FormProblem | undefined): string {
  return problem === undefined ? title : `Error: ${title}`
}

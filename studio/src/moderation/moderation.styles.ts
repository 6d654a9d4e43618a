import { styled } from 'styled-components'

/** A list without bullets. */
export const PlainList = styled.ol`
  display: grid;
  gap: 12px;
  list-style: none;
  margin: 0;
  padding: 0;
`

/** A message. It takes the focus, and shows it well inside narrow panes. */
export const MessageArticle = styled.article`
  border-radius: 3px;
  scroll-margin: 24px;

  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

/** The words of a message: as they were written, line by line. */
export const MessageWords = styled.p`
  color: inherit;
  font: inherit;
  font-size: 1.0625rem;
  line-height: 1.5;
  margin: 0;
  max-width: 68ch;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`

/** Words that a hint is about. Underlined as well, as colours are not seen by all and not kept by all screens. */
export const Marked = styled.mark`
  background: var(--card-badge-caution-bg-color);
  border-radius: 2px;
  color: var(--card-badge-caution-fg-color);
  text-decoration: underline;
  text-decoration-thickness: 2px;
  text-underline-offset: 3px;
`

export const HintNumber = styled.sup`
  font-size: 0.7em;
  font-weight: 600;
  line-height: 1;
  margin-inline-start: 1px;
`

export const HintItems = styled.ol`
  display: grid;
  gap: 8px;
  font-size: 0.8125rem;
  line-height: 1.4;
  margin: 0;
  padding-inline-start: 1.5em;
`

/** Two columns where there is room, one below the other where there is not. */
export const SideBySide = styled.div`
  display: grid;
  gap: 16px;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
`

/** Words for those who hear the page. NB: what the component library has for it is hidden from them as well. */
export const VisuallyHidden = styled.span`
  block-size: 1px;
  clip-path: inset(50%);
  inline-size: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
`

import { styled } from 'styled-components'

// The colours are those of the card around: they follow the scheme of the Studio.
export const GridTable = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 0.8125rem;
  line-height: 1.25rem;
  color: var(--card-fg-color);
`

export const WeekdayCell = styled.th`
  padding: 0.25rem 0.5rem 0.5rem;
  text-align: left;
  font-weight: 500;
  color: var(--card-muted-fg-color);
`

const cellBorder = '1px solid var(--card-border-color)'

export const EmptyCell = styled.td`
  border: ${cellBorder};
  background: var(--card-muted-bg-color, transparent);
`

export const DayButtonCell = styled.td`
  position: relative;
  height: 7rem;
  padding: 0.375rem 0.5rem;
  border: ${cellBorder};
  vertical-align: top;
  cursor: pointer;

  &[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--card-focus-ring-color);
  }
  &:focus-visible {
    outline: 3px solid var(--card-focus-ring-color);
    outline-offset: 1px;
    z-index: 1;
  }
  &:hover {
    background: var(--card-muted-bg-color, transparent);
  }
  &[aria-current='date'] time {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 2px;
  }
  ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: -webkit-box;
    overflow: hidden;
    padding-left: 0.375rem;
    border-left: 3px solid var(--card-focus-ring-color);
    margin-bottom: 0.25rem;
    font-size: 0.75rem;
    line-height: 1rem;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  li[data-draft] {
    border-left-style: dotted;
  }
  li[data-answered] {
    border-left-color: var(--card-border-color);
    color: var(--card-muted-fg-color);
  }
  small {
    color: var(--card-muted-fg-color);
  }
`

/** A small light that is kept burning. Its colours hold on light and on dark ground. */
export function VigilIcon() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" xmlns="http://www.w3.org/2000/svg" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#2b1d12" />
      <path
        d="M16 5c4.2 4.4 6.2 7.6 6.2 10.9A6.2 6.2 0 0 1 16 22a6.2 6.2 0 0 1-6.2-6.1C9.8 12.6 11.8 9.4 16 5Z"
        fill="#f0ae62"
      />
      <path d="M16 12c1.9 2.1 2.7 3.5 2.7 4.9a2.7 2.7 0 0 1-5.4 0c0-1.4.8-2.8 2.7-4.9Z" fill="#fff4d6" />
      <rect x="8.5" y="24" width="15" height="3" rx="1.5" fill="#f0ae62" />
    </svg>
  )
}

/** The flame of the site, on a ground that holds in the light and the dark theme. */
export function VigilIcon() {
  return (
    <svg viewBox="0 0 32 32" width="1em" height="1em" xmlns="http://www.w3.org/2000/svg" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#2b1d12" />
      <g transform="translate(7 4) scale(.75)">
        <path
          d="M12 1c1 6 9 9.5 9 18a9 9 0 0 1-18 0c0-4 2-6.5 4-9 .4 2.4 1.3 3.8 2.8 4.6C9.6 10 10 5.5 12 1Z"
          fill="#f0ae62"
        />
        <path d="M12 18c.6 2.6 3.4 3.8 3.4 6.8a3.4 3.4 0 0 1-6.8 0c0-3 2.8-4.2 3.4-6.8Z" fill="#fff4d6" />
      </g>
    </svg>
  )
}

/** The style of the status page. It is part of the page, so that the page is whole whatever else cannot be loaded. */

import { createHash } from 'node:crypto'

/** The colours are the site's own, by day and by night (packages/ui/src/styles/tokens.css). */
export const statusStyle = `
:root{color-scheme:light dark;--paper:#fbf9f4;--surface:#fff;--ink:#1d1b18;--soft:#59524a;--line:#ddd5c5;--accent:#8a3d10;--well:#2c6b3f;--wrong:#a3161a}
@media (prefers-color-scheme:dark){:root{--paper:#14161b;--surface:#1c1f26;--ink:#ece6da;--soft:#b3ac9f;--line:#363b46;--accent:#f0ae62;--well:#7cc58f;--wrong:#ff9b90}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif}
:lang(ar){line-height:1.8}
main,footer{max-width:44rem;margin-inline:auto;padding-inline:1rem}
main{padding-block:1.5rem 1rem}
h1,h2,p,dl,dd,figure{margin:0}
h1{font-size:1rem;font-weight:600;color:var(--soft)}
h2{font-size:1.125rem;line-height:1.35;margin-block:2.25rem .75rem}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible{outline:2px solid;outline-offset:3px}
.verdict{margin-block-start:.75rem;padding:1rem 1.25rem 1.25rem;background:var(--surface);border:1px solid var(--line);border-inline-start:.375rem solid var(--soft);border-radius:3px}
.verdict h2{margin:0 0 .375rem;font-size:clamp(1.375rem,1.2rem + 1vw,1.75rem)}
.verdict p+p{margin-block-start:.625rem}
.well{border-inline-start-color:var(--well)}
.well .sign{color:var(--well)}
.wrong{border-inline-start-color:var(--wrong)}
.wrong .sign{color:var(--wrong)}
dl div{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;padding-block:.5rem;border-block-end:1px solid var(--line)}
dt{color:var(--soft)}
dd{font-variant-numeric:tabular-nums;font-weight:600}
svg{display:block;width:100%;max-width:30rem;height:auto;margin-block:1rem}
.bar{fill:var(--accent)}
.axis{stroke:var(--line)}
svg text{fill:var(--ink);font-size:13px;font-weight:600;font-variant-numeric:tabular-nums;text-anchor:middle}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--soft);padding-block-end:.25rem}
th,td{padding:.375rem 0 .375rem .75rem;padding-inline:0 .75rem;text-align:end;border-block-end:1px solid var(--line);font-weight:400;vertical-align:bottom}
th:first-child{text-align:start}
th:last-child,td:last-child{padding-inline-end:0}
thead th{color:var(--soft);font-size:.875rem;line-height:1.35}
footer{padding-block:1rem 2.5rem;color:var(--soft);font-size:.9375rem}
footer p+p{margin-block-start:.5rem}
nav{display:flex;flex-wrap:wrap;gap:0 1rem;margin-block:.5rem}
`

/** Allows this style, and nothing else: no script, nothing to load, no form. */
export function toStatusPolicy(studioOrigin: string | null): string {
  const hash = createHash('sha256').update(statusStyle).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors ${studioOrigin ?? "'none'"}`
}

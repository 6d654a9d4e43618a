import type { Page } from '@playwright/test'

/** Three people at a table whom nobody has ever seen: a photo for the pictures of the guide, as JPEG. */
export async function drawPhoto(page: Page): Promise<Buffer> {
  const browser = await page.context().newPage()
  try {
    await browser.setViewportSize({ width: 900, height: 600 })
    await browser.setContent(`<style>body { margin: 0 }</style>${scene}`)
    return await browser.screenshot({ type: 'jpeg', quality: 90, scale: 'css' })
  } finally {
    await browser.close()
  }
}

const person = (x: number, y: number, skin: string, hair: string, shirt: string) => `
  <g transform="translate(${x} ${y})">
    <path d="M-105 260 C-105 130 -60 95 0 95 C60 95 105 130 105 260 Z" fill="${shirt}"/>
    <rect x="-20" y="55" width="40" height="55" rx="18" fill="${skin}"/>
    <ellipse rx="62" ry="76" fill="${skin}"/>
    <path d="M-66 0 C-74 -100 74 -100 66 0 C52 -44 -40 -52 -66 0 Z" fill="${hair}"/>
    <g fill="#2b2320"><circle cx="-22" cy="-2" r="6"/><circle cx="22" cy="-2" r="6"/></g>
    <path d="M-22 34 Q0 50 22 34" fill="none" stroke="#7a3f35" stroke-width="5" stroke-linecap="round"/>
  </g>`

const scene = `
  <svg xmlns="http://www.w3.org/2000/svg" width="900" height="600" viewBox="0 0 900 600">
    <rect width="900" height="600" fill="#d9c7a8"/>
    <rect x="560" y="60" width="210" height="170" fill="#b8d3dd" stroke="#8a6f4d" stroke-width="14"/>
    <path d="M665 60 V230 M560 145 H770" stroke="#8a6f4d" stroke-width="8"/>
    ${person(190, 250, '#c68e63', '#3b2a20', '#7d5a8c')}
    ${person(450, 225, '#a9714b', '#241a15', '#4f7a6b')}
    ${person(715, 265, '#e0b48d', '#6b4a2f', '#b5623f')}
    <rect y="460" width="900" height="140" fill="#8a5f3a"/>
    <ellipse cx="450" cy="500" rx="120" ry="26" fill="#efe6d6"/>
    <ellipse cx="450" cy="490" rx="80" ry="24" fill="#c9924e"/>
  </svg>`

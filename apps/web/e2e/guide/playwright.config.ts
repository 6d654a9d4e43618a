import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'

/** Takes the pictures of the editors' guide, on the demo content of a system of its own. No part of the journeys. */
export default defineConfig(journeys, {
  testDir: import.meta.dirname,
  testMatch: 'take-pictures.ts',
})

/** Takes screenshots by a Chromium or Chrome that is on this machine. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
]

/** The program named by CHROMIUM, else the first of the usual names on PATH. */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** PNG of a page that loads nothing, at one and a half times its size in CSS pixels. */
export async function screenshot(
  browser: string,
  html: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'summary-picture-'))
  const [page, picture] = [join(folder, 'page.html'), join(folder, 'page.png')]
  try {
    await writeFile(page, html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const size = [`--window-size=${width},${height}`, '--force-device-scale-factor=1.5', '--hide-scrollbars']
    // Coloured fringes on letters would make the picture larger and look wrong on other screens.
    const look = ['--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-color-profile=srgb']
    const output = `--screenshot=${picture}`
    await run(browser, [...QUIET, profile, ...size, ...look, output, pathToFileURL(page).href])
    return await readFile(picture)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A browser that does nothing but this; the sandbox needs rights that containers lack, and the page is our own. */
const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: 60_000, windowsHide: true })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code ?? 'a signal'}`))
    })
  })
}

import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { compositionOf, type SignKind } from '@/features/catalogue/signs/composition'
import type { MailSign } from '@/features/notifications/mail-sign'

/** Pixels across. It is shown at half of that, so that it is sharp on any screen. */
const SIDE = 224
const SHEET = 'src/features/catalogue/signs/components/signs.svg'

/** A mail is light: the colours are those of the light pages. */
export const signColours = {
  remedial: { full: '#97182f', tint: '#f8e2e1' },
  preventive: { full: '#0b5563', tint: '#dfeeee' },
  promotive: { full: '#3a5a27', tint: '#e5edd8' },
  developmental: { full: '#c97f06', tint: '#fbe8c4' },
} satisfies Record<SignKind, { full: string; tint: string }>
const INK = '#16203a'
const PAPER = '#ffffff'

/** The service's sign as a PNG, since mail programs draw no SVG. */
export async function signPicture({ number, level, kinds }: MailSign): Promise<Buffer> {
  const { symbol, isMirrored } = compositionOf(level, number)
  const sheet = await readFile(path.join(process.cwd(), SHEET), 'utf8')
  const [, drawing = ''] = sheet.match(new RegExp(`<symbol id="${symbol}"[^>]*>(.*?)</symbol>`, 's')) ?? []
  const [first = 'preventive', second = first] = kinds
  const colours: Record<string, string> = {
    '--sign': signColours[first].full,
    '--sign-second': signColours[second].full,
    '--sign-soft': signColours[first].tint,
    '--color-ink': INK,
    '--color-paper': PAPER,
  }
  const painted = drawing.replaceAll(/var\((--[a-z-]+)\)/g, (_var, name) => colours[name] ?? INK)
  const turned = isMirrored ? `<g transform="translate(120 0) scale(-1 1)">${painted}</g>` : painted
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 120 120">${turned}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: PAPER }).png({ palette: true }).toBuffer()
}

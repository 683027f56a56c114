import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compositionOf, type SignKind } from '@/components/signs/composition'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'

/** The facts that a service's sign is drawn from. */

/** Drawn on a square of 120. A mirrored one is seen from behind. */
export type PaintedSign = { drawing: string; isMirrored: boolean }

const SHEET = 'src/components/signs/signs.svg'

/** Paper and mail are light: the colours are those of the light pages. */
export const signColours = {
  remedial: { full: '#97182f', tint: '#f8e2e1' },
  preventive: { full: '#0b5563', tint: '#dfeeee' },
  promotive: { full: '#3a5a27', tint: '#e5edd8' },
  developmental: { full: '#c97f06', tint: '#fbe8c4' },
} satisfies Record<SignKind, { full: string; tint: string }>
const INK = '#16203a'
export const PAPER = '#ffffff'

/** The sign as SVG with its colours in it, for places where no page gives them. */
export function paintedSign({ number, level, kinds }: SignFacts): PaintedSign {
  const { symbol, isMirrored } = compositionOf(level, number)
  const sheet = readFileSync(path.join(process.cwd(), SHEET), 'utf8')
  const [, drawing = ''] = sheet.match(new RegExp(`<symbol id="${symbol}"[^>]*>(.*?)</symbol>`, 's')) ?? []
  const [first = 'preventive', second = first] = kinds
  const colours: Record<string, string> = {
    '--sign': signColours[first].full,
    '--sign-second': signColours[second].full,
    '--sign-soft': signColours[first].tint,
    '--color-ink': INK,
    '--color-paper': PAPER,
  }
  return {
    drawing: drawing.replaceAll(/var\((--[a-z-]+)\)/g, (_var, name) => colours[name] ?? INK),
    isMirrored,
  }
}

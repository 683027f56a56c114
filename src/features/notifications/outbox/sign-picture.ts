import 'server-only'
import sharp from 'sharp'
import { PAPER, paintedSign } from '@/features/catalogue/signs/painted-sign'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'

/** Pixels across. It is shown at half of that, so that it is sharp on any screen. */
const SIDE = 224

/** The service's sign as a PNG, since mail programs draw no SVG. */
export async function signPicture(sign: SignFacts): Promise<Buffer> {
  const { drawing, isMirrored } = paintedSign(sign)
  const turned = isMirrored ? `<g transform="translate(120 0) scale(-1 1)">${drawing}</g>` : drawing
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 120 120">${turned}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: PAPER }).png({ palette: true }).toBuffer()
}

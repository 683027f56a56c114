import { inflateSync } from 'node:zlib'

/** The text of a PDF as its readers read it: codes by each font's own map. Where a line ended is not told. */
export function textOfPdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const maps = fontMaps(objects)
  const drawings = [...objects.values()].map(streamOf).filter(stream => stream.includes(' Tf'))
  let map = new Map<string, string>()
  let shown = ''
  for (const [, font, hex] of drawings.join('\n').matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
    if (font) map = maps.get(font) ?? map
    else for (const code of hex?.match(/.{4}/g) ?? []) shown += map.get(code) ?? '\ufffd'
  }
  return shown.trim()
}

export function pagesOf(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length
}

function fontMaps(objects: Map<string, string>): Map<string, Map<string, string>> {
  const fonts = [...objects.values()].flatMap(body => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  return new Map(
    fonts.map(([, name = '', id = '']) => {
      const mapId = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? ''
      return [name, codesIn(streamOf(objects.get(mapId) ?? ''))]
    }),
  )
}

function codesIn(cmap: string): Map<string, string> {
  const codes = new Map<string, string>()
  for (const [, from = '', listed = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = '']] of [...listed.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      codes.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  }
  return codes
}

function streamOf(body: string): string {
  const packed = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1]
  if (packed === undefined) return ''
  return body.includes('FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed
}

/**
 * A posted text in the form that it is kept in. Each line break is one character: a browser posts two, a
 * script or a seed writes one. Letters with marks are one character each (NFC). Control characters go;
 * PostgreSQL keeps no zero. So the same text never reads as changed, and always has the same hash.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
}

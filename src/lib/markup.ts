const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as XML 1.0 and HTML take it, also within an attribute. Characters that XML can't write are left out. */
export function escapeMarkup(text: string): string {
  return [...text]
    .filter(isWritable)
    .map(character => entities[character] ?? character)
    .join('')
}

function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/**
 * A form with each line break as one character. A browser posts two, a script or a seed writes one: the same text
 * must not read as changed, nor be hashed anew. Files are left as they are.
 */
export function withPlainLineBreaks(form: FormData): FormData {
  const plain = new FormData()
  for (const [name, value] of form) {
    plain.append(name, typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value)
  }
  return plain
}

/**
 * Where a sheet of symbols lies. The name tells the content, so it needs no mark of its deploy: a list names its sheets
 * fifty times.
 */
export function sheetAddress({ src }: { src: string }): string {
  return src.replace(/\?.*/, '')
}

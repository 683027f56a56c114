/** The name under which a form posts what its fields are called. */
export const FIELD_LABELS = 'fieldLabels'

/** One field's own line: its name, which holds no colon, and its label. */
export function fieldLabel(name: string, label: string): string {
  return `${name}: ${label}`
}

/** The labels by field name, out of what was posted; whatever can't be read is left out. */
export function labelsIn(posted: unknown): Record<string, string> {
  const lines = Array.isArray(posted) ? posted : [posted]
  return Object.fromEntries(
    lines.flatMap(line => {
      const [, name, label] = typeof line === 'string' ? (/^([^:]+): (.+)$/s.exec(line) ?? []) : []
      return name && label ? [[name, label]] : []
    }),
  )
}

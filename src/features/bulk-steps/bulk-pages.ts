import type { BulkStep } from '@/features/bulk-steps/rules'
import { paths } from '@/lib/paths'

/** The page that shows what a step would do with the chosen. */
export function bulkAt(step: BulkStep, names: readonly string[]): string {
  const search = new URLSearchParams([['steg', step], ...names.map(name => ['sak', name])])
  return `${paths.adminBulk}?${search}`
}

export const sizeClasses = ['1-49', '50-249', '250-999', '1000-4999', '5000+'] as const
export type SizeClass = (typeof sizeClasses)[number]

export function sizeClass(headcount: number): SizeClass {
  if (headcount < 50) return '1-49'
  if (headcount < 250) return '50-249'
  if (headcount < 1000) return '250-999'
  if (headcount < 5000) return '1000-4999'
  return '5000+'
}

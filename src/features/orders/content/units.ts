/** The units that an order names, parted by semicolons or lines; at least one, be it without a name. */
export function unitsOf(unit: string): string[] {
  const named = unit
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(Boolean)
  return named.length > 0 ? named : ['']
}

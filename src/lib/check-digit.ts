/** Whether the last of ten digits is the check digit of those before it (Luhn). People and organisations have one. */
export function endsInCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce((all, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return all + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

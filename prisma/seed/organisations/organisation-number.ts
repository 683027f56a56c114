/**
 * A well-formed organisation number that nobody holds: bodies of the state have 2021xx, and 299 is not in use.
 * As in every organisation number the third and fourth digits are at least 20, here 90 to 99.
 */
export function fictionalOrganisationNumber(serial: number): string {
  const body = `299${String(100_000 + serial * 13).padStart(6, '0')}`
  return `${body.slice(0, 6)}-${body.slice(6)}${checkDigit(body)}`
}

export function isLuhnValid(organisationNumber: string): boolean {
  const digits = organisationNumber.replace('-', '')
  return checkDigit(digits.slice(0, 9)) === Number(digits[9])
}

function checkDigit(nineDigits: string): number {
  const sum = [...nineDigits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

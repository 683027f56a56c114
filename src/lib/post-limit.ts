/** The most that one form may post, in bytes: room for the largest attachment and the form round it. */
export const LARGEST_POST_BYTES = 5_500_000
/** The largest form, a service with forty rows in each list, has about 1 600 fields with their labels. */
export const MOST_FIELDS = 3000
export const LONGEST_NAME = 200
/** In UTF-16 units: far beyond every field's own limit, so that a text slightly too long is shown again. */
export const LONGEST_TEXT = 100_000
const MOST_TEXT = 1_000_000

// The bytes that a browser writes round each value.
const BYTES_ROUND_A_VALUE = 300

/** Whether a form is so large that it would be turned away, text and files counted. */
export function isTooLargeToPost(form: FormData): boolean {
  let bytes = 0
  for (const value of form.values()) {
    const content = typeof value === 'string' ? new TextEncoder().encode(value).byteLength : value.size
    bytes += content + BYTES_ROUND_A_VALUE
  }
  return bytes > LARGEST_POST_BYTES
}

/** Whether a form has more fields, longer names or more text than any of the portal's. Then it is not read. */
export function isTooMuchToRead(form: FormData): boolean {
  let fields = 0
  let text = 0
  for (const [name, value] of form) {
    const length = typeof value === 'string' ? value.length : 0
    fields += 1
    text += length
    if (fields > MOST_FIELDS || name.length > LONGEST_NAME || length > LONGEST_TEXT || text > MOST_TEXT) {
      return true
    }
  }
  return false
}

/** The most that one form may post, in bytes: room for the largest attachment and the form round it. */
export const LARGEST_POST_BYTES = 5_500_000

// What a browser writes round each value.
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

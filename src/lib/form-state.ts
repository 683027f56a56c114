/** The errors of a form by the names of its fields; under the empty name those of the form itself. */
export type FormErrors = Record<string, string[]>

/** What the server answers to a posted form, and what the form then shows, with or without JavaScript. */
export type FormState =
  | {
      status: 'success' | 'error'
      error?: FormErrors
      /** What was typed, by the names that the form asks for. Without it the form shows what is stored. */
      typed?: Record<string, string[]>
      /** What the wrong fields are called. */
      labels?: Record<string, string>
    }
  | undefined

export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

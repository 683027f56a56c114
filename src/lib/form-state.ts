/** The name of the colleague's id whom the reader passes by, in a form and in the workplace's address. */
export const ANYWAY = 'anda'

/** The errors of a form by the names of its fields; under the empty name those of the form itself. */
export type FormErrors = Record<string, string[]>

/** Without an address they lead to the page itself. */
export type WordsThatLead = { words: string; href?: string }

/** The server's answer to a posted form, which the form then shows, with or without JavaScript. */
export type FormState =
  | {
      status: 'success' | 'error'
      error?: FormErrors
      /** The typed values, by the names that the form asks for. Without it the form shows what is stored. */
      typed?: Record<string, string[]>
      /** The values that somebody has saved meanwhile, by field, to be read beside those typed. */
      stands?: Record<string, string>
      /** The values that others have saved in fields that the writer left alone. They stand in `typed` too. */
      takes?: Record<string, string>
      /** The page that says how it stands now, where pressing again helps nothing. */
      seeAt?: string
      /** Said by the summary of a field that asks something, which has the rest. Of the form itself: its heading. */
      heads?: Record<string, string>
      /** Words of the form's own error that lead on: to the page itself, or in a new tab to another. */
      way?: WordsThatLead
      /** The colleague whom the form passes by: asked for with a box, or passed by already. */
      anyway?: { colleague: string; isAsked: boolean }
      /** The labels of the wrong fields. */
      labels?: Record<string, string>
    }
  | undefined

export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

/**
 * The language of what people of the portal write, for programs that read a page aloud: Swedish, whatever language
 * the page is in. Nobody is asked, since a guess that is nearly always right serves better than a question.
 */
export const WRITTEN_IN = 'sv'

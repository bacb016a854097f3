/** Enough of a page to see what it is for. */
const SAMPLE_CHARACTERS = 512 * 1024;

const PAGE = /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)\b/i;
const PASSWORD_FIELD = /<input\b[^<>]*\btype\s*=\s*["']?password/i;
/** Google, Microsoft, Okta, Auth0 and Atlassian; each asks for the name first, without a password field. */
const SIGN_IN_HOSTS =
  /accounts\.google\.com\/|login\.microsoftonline\.com|login\.live\.com|\.okta(?:cdn)?\.com|\.auth0\.com|id\.atlassian\.com\/login/i;
const SIGN_IN_TITLE =
  /<title\b[^<>]*>[^<]*\b(?:sign[\s-]?in|log[\s-]?[io]n|authentication required|captive portal)\b/i;

/** Whether a text is a whole HTML page, whatever it was fetched as. */
export function isHtmlPage(text: string): boolean {
  return PAGE.test(text.slice(0, SAMPLE_CHARACTERS));
}

/**
 * Whether an HTML page asks the reader to sign in: what a sheet that is not shared, a wiki without a session or a
 * hotel's network answers with. Only to be asked of pages without a glossary.
 */
export function isLoginPage(text: string): boolean {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  return PASSWORD_FIELD.test(sample) || SIGN_IN_TITLE.test(sample) || SIGN_IN_HOSTS.test(sample);
}

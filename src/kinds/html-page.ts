/** How much of a page is looked at. */
const MAX_PAGE_BEGINNING = 65_536;

/** What titles and headings of pages say that a proxy, a load balancer or a login shows instead of the API's answer. */
const ERROR_TITLE =
  /\b[45]\d\d\b|\berror\b|gateway|timed?[ -]?out|unavailable|maintenance|bad request|forbidden|denied|blocked|unauthori[sz]ed|not found|log[ -]?[io]n\b|sign(?:ed)?[ -]?(?:in|on)\b|authenticat|\bproxy\b/i;

/** Whether the text is an HTML page that says that something went wrong or that asks to sign in. */
export function isErrorPage(text: string): boolean {
  return isPage(text) && titlesOf(text).some((title) => ERROR_TITLE.test(title));
}

/** Whether the text is an HTML page, or the beginning of one. */
export function isPage(text: string): boolean {
  return /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text);
}

/** The title of a page and its headings. */
export function titlesOf(page: string): string[] {
  const beginning = page.slice(0, MAX_PAGE_BEGINNING);
  return [...beginning.matchAll(/<(?:title|h[1-3])\b[^<>]{0,500}>([^<]{1,500})/gi)]
    .map((match) => match[1]!.replaceAll(/\s+/g, " ").trim())
    .filter((title) => title !== "");
}

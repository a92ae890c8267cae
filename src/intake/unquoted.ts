/** The words of a text outside quotation marks. */
export function unquoted(text: string): string {
  return text.replace(/“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|„[^„“]*(?:“|$)|"[^"]*(?:"|$)/g, ' … ');
}

/** Characters before a place in which a quotation that goes on there has begun. */
const QUOTATION_CHARACTERS = 1000;

/** Whether a place lies in a quotation that began before it, in its line. */
export function isInQuotation(text: string, place: number): boolean {
  const around = text.slice(Math.max(0, place - QUOTATION_CHARACTERS), place);
  const before = around.slice(around.lastIndexOf('\n') + 1);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/[“«„]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1;
}

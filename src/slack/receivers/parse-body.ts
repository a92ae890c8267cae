import { parse } from 'node:querystring';
import { type RequestShape, shapeOf } from './request-shape.ts';

/** How Slack writes slash commands and interactions. */
export const FORM = 'application/x-www-form-urlencoded';

const JSON_TYPE = 'application/json';

/** The field of a form that holds an interaction as JSON. */
const PAYLOAD = 'payload';

/**
 * What the body of a request is, by the kind of content that its header names.
 *
 * @param contentType as the header has it; missing where there is none
 */
export function parseBody(body: string, contentType: string | undefined): RequestShape {
  if (body.trim() === '') return refused('it is empty');
  switch (mediaTypeOf(contentType)) {
    case JSON_TYPE:
      return shapeOfJson(body);
    case FORM:
      return shapeOfForm(body);
    default:
      return refused(`its content type is neither ${JSON_TYPE} nor ${FORM}`);
  }
}

/** What a header names, without parameters such as the encoding. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What a JSON text is. */
function shapeOfJson(text: string): RequestShape {
  try {
    return shapeOf(JSON.parse(text));
  } catch {
    return refused('it is not JSON');
  }
}

function shapeOfForm(body: string): RequestShape {
  const fields = parse(body);
  const repeated = Object.keys(fields).find((name) => Array.isArray(fields[name]));
  if (repeated !== undefined) return refused(`“${repeated.slice(0, 40)}” stands in it twice`);
  const payload = fields[PAYLOAD];
  return typeof payload === 'string' ? shapeOfJson(payload) : shapeOf({ ...fields });
}

function refused(why: string): RequestShape {
  return { kind: 'refused', why };
}

// What the person before the page does goes to the server as JSON.

/**
 * Sends an action, and gives what came of it. Fails where the playground has ended.
 *
 * @param {Record<string, unknown>} action
 * @returns {Promise<Record<string, any>>}
 */
export async function sendAction(action) {
  const response = await fetch('/actions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });
  if (!response.ok) throw new Error(await response.text());
  return await response.json();
}

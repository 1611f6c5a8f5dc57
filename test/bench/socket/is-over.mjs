/**
 * Waits for a promise, but not longer than that.
 *
 * @param {Promise<unknown>} promise
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it has come true
 */
export async function isOver(promise, milliseconds) {
  const waited = new Promise((resolve) => setTimeout(resolve, milliseconds, false));
  return (await Promise.race([promise.then(() => true), waited])) === true;
}

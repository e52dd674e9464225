/** The result of the work. Throws an error that starts with `otherwise` if it takes longer, as in a busy page. */
export async function within(milliseconds, otherwise, work) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${otherwise} within ${Math.round(milliseconds / 1000)} s.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Its page is closed next, so its errors from then on don't matter.
    work.catch(() => undefined);
  }
}

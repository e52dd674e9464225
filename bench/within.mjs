/** What the work gives, unless it takes longer; a page that is too busy to answer is not waited for. */
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
    // Its page is closed next, and what it then says is of no interest.
    work.catch(() => undefined);
  }
}

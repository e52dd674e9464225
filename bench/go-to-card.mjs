/** Where a line with a card's first text is visible, and which card it belongs to. */
function lineInView() {
  const editor = document.querySelector('.monaco-editor').getBoundingClientRect();
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const found = /Subscription\snumber\s(\d+)/.exec(line.textContent ?? '');
    const { top, bottom, left } = line.getBoundingClientRect();
    if (found && top > editor.top + 20 && bottom < editor.bottom - 40)
      return { card: Number(found[1]), x: left + 40, y: (top + bottom) / 2 };
  }
  return null;
}

function twoFrames(page) {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Goes to the end of a card's first text near this share of a long document, with the scroll bar and a click. */
export async function goToShare({ page }, share) {
  const bar = await page.locator('.monaco-editor .scrollbar.vertical').first().boundingBox();
  const editor = await page.locator('.monaco-editor').first().boundingBox();
  // The scroll bar can only be pressed while it's visible. Scrolling shows it.
  await page.mouse.move(editor.x + editor.width / 2, editor.y + editor.height / 2);
  await page.mouse.wheel(0, -300);
  await twoFrames(page);
  await page.mouse.click(bar.x + bar.width / 2, bar.y + (bar.height - 2) * share);
  await page.mouse.move(editor.x + editor.width / 2, editor.y + editor.height / 2);
  let line = await page.evaluate(lineInView);
  for (let turn = 0; line === null; turn += 1) {
    if (turn === 40) throw new Error('No card’s first text came into view.');
    await page.mouse.wheel(0, share < 0.9 ? 300 : -300);
    await twoFrames(page);
    line = await page.evaluate(lineInView);
  }
  await page.mouse.click(line.x, line.y);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  return line.card;
}

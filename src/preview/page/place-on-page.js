/**
 * Gives a page its size at 100 %, in pixels; how large it is shown is the stack’s affair.
 * @param {HTMLElement} holder
 * @param {number} width
 * @param {number} height
 */
export const size = (holder, width, height) => {
  holder.style.setProperty('--width', `${width}px`);
  holder.style.setProperty('--height', `${height}px`);
};

/**
 * Puts an element where a box stands on its page.
 * @param {HTMLElement} made
 * @param {{ left: number, top: number, width: number, height: number }} box
 */
export const place = (made, { left, top, width, height }) => {
  made.style.left = `${left * 100}%`;
  made.style.top = `${top * 100}%`;
  made.style.width = `${width * 100}%`;
  made.style.height = `${height * 100}%`;
};

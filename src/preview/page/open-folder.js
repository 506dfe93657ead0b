import { send } from './api.js';
import { say } from './elements.js';

/** Shows the folder of what was made, outside the page. */
export const openFolder = async () => {
  const response = await send('open-folder');
  const { said, problems } = await response.json();
  say(said ?? problems?.[0]?.message ?? '');
};

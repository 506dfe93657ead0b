import { fileURLToPath } from 'node:url';
import type { DrawPicture } from '../../src/render/docx-pictures.js';
import { drawPng } from '../../src/render/draw-png.js';

const FONTS = {
  files: ['arimo-400-normal.ttf', 'arimo-700-normal.ttf'].map((file) =>
    fileURLToPath(new URL(`../../templates/fonts/${file}`, import.meta.url)),
  ),
  family: 'Arimo',
};

/** Draws pictures as the program does. */
export const drawPicture: DrawPicture = ({ svg, width, height }) => drawPng(svg, width, height, FONTS);

import './page.css';
import { offer } from './contract.ts';

// A page that draws nothing: what moving the wheel and waiting for two frames costs by itself.
offer({
  prepare: () => Promise.resolve(),
  draw: () => Promise.resolve(),
  aim: () => ({ x: 720, y: 450 }),
  view: () => [0, 0],
  marks: '.mark',
});

import { offerVis } from './vis-page.ts';

offerVis({});

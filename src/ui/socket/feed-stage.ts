/* What is needed as soon as there are frames: the list, and what works on its rows. Loaded then, not before. */
import './frame-list.ts';
import './marks-menu.ts';
import './time-menu.ts';

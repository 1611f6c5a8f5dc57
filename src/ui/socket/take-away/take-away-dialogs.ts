/* The dialogs of the menu; loaded when one of them is first asked for. */
import './compare-dialog.ts';
import './export-dialog.ts';
import './replay-dialog.ts';

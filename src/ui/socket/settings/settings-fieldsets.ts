/* The subjects of the settings; loaded when they are first opened. */
import './log-fieldset.ts';
import './session-fieldset.ts';

export { KeyboardProvider, KeyLayer, useShortcuts, useScreenShortcuts, type Shortcut } from "./KeyboardProvider";
export { Kbd } from "./Kbd";
export { KeyHelp } from "./KeyHelp";
export { chordOf, isTyping, type Chord } from "./chord";
export { readings } from "./layouts";

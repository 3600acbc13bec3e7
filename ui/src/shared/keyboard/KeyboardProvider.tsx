/**
 * All shortcuts of the window in one registry. A screen says what its keys do while it is shown; the newest answer wins,
 * a dialog's layer silences everything below it, and the help (`?`) lists exactly what would work now.
 */
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { chordOf, isTyping, worksWhileTyping, type Chord } from "./chord";

export interface Shortcut {
  chord: Chord;
  /** Message key of what it does; absent = works but is not listed. */
  label?: string;
  group?: "keys-window" | "keys-list" | "keys-form" | "keys-case";
  run: () => void;
  disabled?: boolean;
}
interface Registered {
  owner: string;
  layer: number;
  read: () => Shortcut[];
}

export class Registry {
  private entries: Registered[] = [];
  private layers: number[] = [0];
  private listeners = new Set<() => void>();
  private version = 0;

  add(entry: Registered) {
    this.entries = [...this.entries, entry];
    this.changed();
    return () => {
      this.entries = this.entries.filter((other) => other !== entry);
      this.changed();
    };
  }
  open(layer: number) {
    this.layers = [...this.layers, layer];
    this.changed();
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
      this.changed();
    };
  }
  /** `underDialog`: a dialog stood over the screen, whose keys are silent then, whether or not the dialog has keys of its own. */
  handle(event: KeyboardEvent, underDialog: boolean) {
    if (event.defaultPrevented || event.isComposing) return;
    if (underDialog && Math.max(...this.layers) === 0) return;
    const chord = chordOf(event);
    if (isTyping(event.target) && !worksWhileTyping(chord)) return;
    const found = this.active().find((shortcut) => shortcut.chord === chord && !shortcut.disabled);
    if (!found) return;
    event.preventDefault();
    found.run();
  }
  /** What works now, newest first. */
  active(): Shortcut[] {
    const top = Math.max(...this.layers);
    return this.entries
      .filter((entry) => entry.layer === top)
      .reverse()
      .flatMap((entry) => entry.read());
  }
  /** What the screen under the dialogs offers: the help lists it while it is itself a dialog. */
  ofScreen(): Shortcut[] {
    return this.entries.filter((entry) => entry.layer === 0).flatMap((entry) => entry.read());
  }
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  snapshot = () => this.version;
  private changed() {
    this.version += 1;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

const RegistryContext = createContext(new Registry());
const LayerContext = createContext(0);

export function KeyboardProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new Registry(), []);
  useEffect(() => {
    // Looked at before anything hears the key: a dialog that Escape closes is gone when the key comes here.
    let underDialog = false;
    const before = () => {
      underDialog = document.querySelector('[aria-modal="true"]') !== null;
    };
    const listen = (event: KeyboardEvent) => {
      registry.handle(event, underDialog);
    };
    window.addEventListener("keydown", before, { capture: true });
    window.addEventListener("keydown", listen);
    return () => {
      window.removeEventListener("keydown", before, { capture: true });
      window.removeEventListener("keydown", listen);
    };
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The keys of this component while it is on the screen. */
export function useShortcuts(shortcuts: Shortcut[]) {
  const registry = useContext(RegistryContext);
  const layer = useContext(LayerContext);
  const owner = useId();
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => registry.add({ owner, layer, read: () => current.current }), [registry, layer, owner]);
}

/** A dialog: while it is open only its own keys work. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const registry = useContext(RegistryContext);
  const layer = useContext(LayerContext) + 1;
  useEffect(() => registry.open(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

export function useScreenShortcuts(): Shortcut[] {
  const registry = useContext(RegistryContext);
  useSyncExternalStore(registry.subscribe, registry.snapshot);
  return registry.ofScreen();
}

/** An unfinished form, saved as it is typed: a scratch on this computer, not an act. Nothing typed is lost by closing. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ActName } from "./acts";
import { useBackend } from "./BackendProvider";
import type { FileId } from "./model";

/** So long after the first letter that is not written yet, however fast one types on. */
const WRITTEN_WITHIN_MS = 400;

/** What is typed on the screen and not written yet. */
const unwritten = new Set<() => Promise<void>>();
/** Has something written before the window closes or somebody signs out; returns the way to take it back. */
export function beforeLeaving(write: () => Promise<void>): () => void {
  unwritten.add(write);
  return () => {
    unwritten.delete(write);
  };
}
/** Before the window closes. */
export const keepEverything = () => Promise.all([...unwritten].map((write) => write()));

export interface Scratch<Values> {
  /** Undefined until it is known whether something was left here. */
  loaded: { values: Values | null } | undefined;
  save: (values: Values) => void;
  drop: () => Promise<void>;
  savedAt: string | null;
  /** The last saving failed: what is typed stands on the screen only. */
  failed: boolean;
}

export function useScratch<Values>(
  file: FileId | null,
  act: ActName,
  isValues: (value: unknown) => value is Values,
): Scratch<Values> {
  const backend = useBackend();
  const client = useQueryClient();
  const [loaded, setLoaded] = useState<{ values: Values | null }>();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const waiting = useRef<{ json: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const check = useRef(isValues);

  useEffect(() => {
    let here = true;
    void backend.scratchLoad(file, act).then(
      (json) => {
        if (here) setLoaded({ values: parse(json, check.current) });
      },
      () => {
        if (here) setLoaded({ values: null });
      },
    );
    return () => {
      here = false;
    };
  }, [backend, file, act]);

  const flush = useCallback(async () => {
    const { json, timer } = waiting.current ?? {};
    if (json === undefined) return;
    clearTimeout(timer);
    waiting.current = null;
    try {
      await backend.scratchSave(file, act, json);
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    setSavedAt(new Date().toISOString());
    // The line of state names the time of the last saving.
    await client.invalidateQueries({ queryKey: ["Desk"] });
  }, [backend, client, file, act]);

  // What was typed a moment before leaving the screen is written on the way out.
  useEffect(() => {
    unwritten.add(flush);
    return () => {
      unwritten.delete(flush);
      void flush();
    };
  }, [flush]);

  const save = useCallback(
    (values: Values) => {
      const timer = waiting.current?.timer ?? setTimeout(() => void flush(), WRITTEN_WITHIN_MS);
      waiting.current = { json: JSON.stringify(values), timer };
    },
    [flush],
  );
  const drop = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    await backend.scratchDrop(file, act);
    setSavedAt(null);
  }, [backend, file, act]);
  return { loaded, save, drop, savedAt, failed };
}

function parse<Values>(json: string | null, isValues: (value: unknown) => value is Values): Values | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return isValues(value) ? value : null;
  } catch {
    return null;
  }
}

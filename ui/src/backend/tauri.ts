/** The desk in its window: each question is a command of the same name. The only folder that knows Tauri. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { DeskFailure, type Backend } from "./backend";

async function call<Answer>(command: string, args?: Record<string, unknown>): Promise<Answer> {
  try {
    return await invoke<Answer>(command, args);
  } catch (error) {
    throw failureOf(error);
  }
}

function failureOf(error: unknown): DeskFailure {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
    return new DeskFailure(error.code);
  return new DeskFailure("unexpected", { detail: String(error) });
}

export const tauriBackend: Backend = {
  deskStatus: () => call("desk_status"),
  enrol: (code, deskName) => call("enrol", { code, deskName }),
  signIn: (login, password, capacity) => call("sign_in", { login, password, capacity: capacity ?? null }),
  signOut: () => call("sign_out"),
  setLanguage: (language) => call("set_language", { language }),
  worklists: () => call("worklists"),
  worklist: (name, text, limit) => call("worklist", { name, text, limit }),
  search: (text) => call("search", { text }),
  open: (file) => call("open", { file }),
  ready: (file, act) => call("ready", { file, act }),
  perform: (file, act) => call("perform", { file, act }),
  scratchLoad: (file, act) => call("scratch_load", { file, act }),
  scratchSave: (file, act, json) => call("scratch_save", { file, act, json }),
  scratchDrop: (file, act) => call("scratch_drop", { file, act }),
  outbox: () => call("outbox"),
  returned: (entry) => call("returned", { entry }),
  applyAgain: (entry) => call("apply_again", { entry }),
  withdraw: (entry, reason) => call("withdraw", { entry, reason }),
  catalogue: (list) => call("catalogue", { list }),
  katoSearch: (text) => call("kato_search", { text }),
  onChange: (listener) => {
    const stop = listen("desk-changed", listener);
    return () =>
      void stop.then((off) => {
        off();
      });
  },
};
